import type { DoubtReason } from '../../../domain/order/appointments.js';
import type { QcTest } from '../../../domain/quality/qc-tests.js';
import type { Texts } from '../../../domain/texts/texts.js';
import { isCommandTitle } from './is-command-title.js';
import type { Words } from './words.js';

/** What a task, a deviation or a deadline is about, in words: `S3 sterility` is "Session 3, Sterility". */
export const subjectText = (subject: string, words: Words, texts: Texts): string =>
  isVessels(subject)
    ? subject
        .split(' ')
        .map((code) => code.split('-').at(-1))
        .join(', ')
    : isOneThing(subject)
      ? subject
          .split(' ')
          .map((part) => partText(part, words, texts))
          .join(' · ')
      : subject;

/** Several vessels of one order, which stands beside them. */
const isVessels = (subject: string): boolean =>
  /^DL-\d{4}-\d{6}-A\d+-F\d+( DL-\d{4}-\d{6}-A\d+-F\d+)+$/.test(subject);

/** Names are translated; codes and free words stand as they are. */
const isOneThing = (subject: string): boolean => /^[A-Za-z0-9-]+( [A-Za-z0-9-]+)?$/.test(subject);

function partText(part: string, words: Words, texts: Texts): string {
  const session = /^S(\d+)$/.exec(part)?.[1];
  if (session) return words.sessions.number(Number(session));
  if (isTest(part, words)) return words.tests[part];
  if (isDoubt(part, texts)) return texts.doubts[part];
  return isCommandTitle(part, texts) ? texts.commands[part].title : part;
}

const isDoubt = (part: string, texts: Texts): part is DoubtReason =>
  Object.hasOwn(texts.doubts, part);

const isTest = (part: string, words: Words): part is QcTest => Object.hasOwn(words.tests, part);
