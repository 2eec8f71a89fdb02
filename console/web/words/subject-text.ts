import type { DoubtReason } from '../../../domain/order/appointments.js';
import { qcTests, type QcTest } from '../../../domain/quality/qc-tests.js';
import type { Texts } from '../../../domain/texts/texts.js';
import { isCommandTitle } from './is-command-title.js';
import type { Words } from './words.js';

/** What a task, a deviation or a deadline is about, in words: `S3 sterility` is "Session 3, Sterility". */
export function subjectText(subject: string, words: Words, texts: Texts): string {
  const parts = subject.split(' ');
  const age = /^(\d+\.\d) h$/.exec(subject)?.[1];
  if (age) return words.time.hours(age);
  if (isVessels(subject)) return parts.map((code) => code.split('-').at(-1)).join(', ');
  return isSessions(subject) || isOneThing(subject)
    ? parts.map((part) => partText(part, words, texts)).join(' · ')
    : subject;
}

/** Several vessels of one order, which stands beside them. */
const isVessels = (subject: string): boolean =>
  /^DL-\d{4}-\d{6}-A\d+-F\d+( DL-\d{4}-\d{6}-A\d+-F\d+)+$/.test(subject);

/** Sessions that were given. */
const isSessions = (subject: string): boolean => /^S\d+( S\d+)*$/.test(subject);

/** Names are translated; codes and free words stand as they are. */
const isOneThing = (subject: string): boolean => /^[A-Za-z0-9-]+( [A-Za-z0-9-]+)?$/.test(subject);

function partText(part: string, words: Words, texts: Texts): string {
  const session = /^S(\d+)$/.exec(part)?.[1];
  if (session) return words.sessions.number(Number(session));
  const month = /^M(\d+)$/.exec(part)?.[1];
  if (month) return words.time.afterMonths(Number(month));
  if (isTest(part)) return texts.choices[part];
  if (isDoubt(part, texts)) return texts.doubts[part];
  if (part === 'biopsy') return texts.choices.biopsy;
  return isCommandTitle(part, texts) ? texts.commands[part].title : part;
}

const isDoubt = (part: string, texts: Texts): part is DoubtReason =>
  Object.hasOwn(texts.doubts, part);

const isTest = (part: string): part is QcTest => qcTests.some((test) => test === part);
