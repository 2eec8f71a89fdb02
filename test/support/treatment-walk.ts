import type { Sent } from '../../domain/command.js';
import { isDone, lastGivenAt } from '../../domain/order/sessions.js';
import type { PlacedOrder, Session } from '../../domain/order/state.js';
import { addCalendarDays, localDate } from '../../domain/schedule/calendar.js';
import { addHours, addMinutes, latestOf } from '../../domain/schedule/instants.js';
import { confirmFit, dispatchProduct, receiveProduct } from './care.js';
import { actor } from './people.js';
import { sent } from './sent.js';
import { administer, authorise, confirm, goodResults, plan, prepare } from './treatment.js';

/** A command somebody tries at some time, sensible or not; whether it is taken is for the rules to say. */
export type Try = (order: PlacedOrder, now: string) => Sent;

export const current = ({ sessions }: PlacedOrder): Session | undefined =>
  sessions.find((session) => !isDone(session)) ?? sessions.at(-1);
export const idOf = (order: PlacedOrder): string => current(order)?.sessionId ?? 'S1';
export const codesOf = (order: PlacedOrder): string[] =>
  (current(order)?.product?.containers ?? []).map(({ code }) => code);
export const freeVial = ({ bank }: PlacedOrder): string[] =>
  (bank?.vials ?? [])
    .filter(({ status, purpose }) => status === 'released' && purpose !== 'test')
    .slice(0, 1)
    .map(({ code }) => code);
export const results = (order: PlacedOrder, at: string, finding: 'negative' | 'positive'): Sent =>
  sent(
    'recordSessionResults',
    {
      sampleCode: current(order)?.product?.sampleCode ?? 'NONE',
      results: finding === 'negative' ? goodResults : [{ test: 'gramStain', finding }],
    },
    { by: actor('qcAnalyst'), at },
  );
export const sessionQc = (order: PlacedOrder, outcome: 'accept' | 'reject', at: string): Sent =>
  sent('decideSessionQc', { sessionId: idOf(order), outcome }, { by: actor('qcApprover'), at });
export const vials = (order: PlacedOrder, codes: string[], at: string): Sent =>
  prepare(
    {
      sessionId: idOf(order),
      vialCodes: codes.length > 0 ? codes : ['NONE'],
      thawedAt: addMinutes(at, -30),
      formulatedAt: addMinutes(at, -5),
    },
    at,
  );
export const given = (
  order: PlacedOrder,
  at: string,
  wanted: Parameters<typeof administer>[0] = {},
) =>
  administer(
    {
      sessionId: idOf(order),
      usedContainers: [{ code: codesOf(order)[0] ?? 'NONE', usedMl: 1 }],
      ...wanted,
    },
    at,
  );
export const soonest = (order: PlacedOrder, now: string, days: number): string => {
  const last = lastGivenAt(order.sessions);
  const from = last === undefined ? now : latestOf(now, addHours(last, days * 24));
  return addCalendarDays(localDate(from, order.clinic.zone), last === undefined ? 2 : 0);
};
export const identity = (order: PlacedOrder, code: string, at: string): Sent =>
  confirm({ sessionId: idOf(order), containerCode: code }, at);

/** What people do in the usual course. */
export const usual: Record<string, Try> = {
  plan: (order, at) => plan({ sessionId: idOf(order), date: soonest(order, at, 16) }, at),
  confirm: (order, at) => confirmFit({ sessionId: idOf(order) }, at),
  prepare: (order, at) => vials(order, freeVial(order), at),
  second: ({ unwitnessed }, at) => {
    const [first] = unwitnessed;
    const role = first?.roles[0] ?? 'labTechnician';
    const by = { ...actor(role, 2), siteId: first?.siteId ?? actor(role).siteId };
    const awaited = first?.awaited ?? '00000000-0000-4000-8000-0000000000ff';
    return sent('confirmAsSecondPerson', { awaited }, { by, at });
  },
  results: (order, at) => results(order, at, 'negative'),
  accept: (order, at) => sessionQc(order, 'accept', at),
  certify: (order, at) =>
    sent('certifySessionProduct', { sessionId: idOf(order) }, { by: actor('qualifiedPerson'), at }),
  dispatch: (order, at) => dispatchProduct({ sessionId: idOf(order) }, at),
  receive: (order, at) =>
    receiveProduct(
      { sessionId: idOf(order), containerCodes: [...codesOf(order), 'NONE'].slice(0, 1) },
      at,
    ),
  identify: (order, at) => identity(order, codesOf(order)[0] ?? 'NONE', at),
  authorise: (order, at) => authorise({ sessionId: idOf(order) }, at),
  administer: (order, at) => given(order, at),
};
