import fc from 'fast-check';
import { catalogue, isCommandType } from '../../../../domain/order/catalogue.js';
import type { OrderEventType } from '../../../../domain/order/events.js';
import { orderProcess } from '../../../../domain/order/process.js';
import {
  isStoredWithConsent,
  remainingVials,
} from '../../../../domain/order/remaining-material.js';
import { lastGivenAt, productsOf } from '../../../../domain/order/sessions.js';
import { calendarDaysBetween, localDate } from '../../../../domain/schedule/calendar.js';
import { asInstant, isBefore } from '../../../../domain/schedule/instants.js';

import { has, lived, walk } from '../../../support/treatment-stories.js';

const check = (property: (story: ReturnType<typeof lived>) => void): void =>
  fc.assert(
    fc.property(walk, (story) => property(lived(story))),
    { numRuns: 20 },
  );

describe('every treatment, whatever people try', () => {
  it('comes to a dose, and to its end, in some of these stories, so that they prove something', () => {
    const stories = fc.sample(walk, { numRuns: 40, seed: 11 }).map(lived);
    const happenedIn = (type: OrderEventType) =>
      stories.filter(({ taken }) => taken.some((each) => has(each, type))).length;
    expect(happenedIn('administrationAuthorised')).toBeGreaterThan(5);
    expect(happenedIn('excursionDecided')).toBeGreaterThan(0);
    expect(happenedIn('orderClosed')).toBeGreaterThan(3);
  });

  it('authorises no foreign, blocked, unreleased, doubtful or expired product, on no hold', () => {
    check(({ taken }) => {
      for (const each of taken.filter((one) => has(one, 'administrationAuthorised'))) {
        const session = each.after.sessions.find(({ status }) => status === 'authorised');
        const product = session?.product;
        const own = product?.containers.map(({ code }) => code) ?? [];
        expect(product).toMatchObject({
          qcDecision: { outcome: 'accept' },
          certifiedAt: expect.any(String),
          receipt: expect.any(Object),
        });
        expect(session?.identities.filter(({ container }) => !own.includes(container))).toEqual([]);
        expect(own.filter((code) => !code.startsWith(each.after.orderId))).toEqual([]);
        expect(product?.containers.filter(({ status }) => status !== 'released')).toEqual([]);
        expect(isBefore(each.command.recordedAt, product?.expiresAt ?? '')).toBe(true);
        expect(each.after.holds).toEqual([]);
        expect((each.after.excursions ?? []).filter(({ decision }) => !decision)).toEqual([]);
      }
    });
  });

  it('authorises no session earlier than fourteen dates after the last dose', () => {
    check(({ taken }) => {
      for (const each of taken.filter((one) => has(one, 'administrationAuthorised'))) {
        const { zone } = each.before.clinic;
        const last = lastGivenAt(each.before.sessions);
        const days = last
          ? calendarDaysBetween(localDate(last, zone), localDate(each.command.recordedAt, zone))
          : 14;
        expect(days).toBeGreaterThanOrEqual(14);
      }
    });
  });

  it('keeps its vials and doses adding up', () => {
    check(({ taken }) => {
      for (const { before, after: order } of taken) {
        expect(order.bank?.vials.map(({ code }) => code)).toEqual(
          before.bank?.vials.map(({ code }) => code),
        );
        const used = order.sessions.flatMap(productsOf).flatMap(({ vials }) => vials);
        expect(new Set(used).size).toBe(used.length);
        const consumed = (order.bank?.vials ?? []).filter(({ status }) => status === 'consumed');
        expect(consumed.map(({ code }) => code).sort()).toEqual([...used].sort());
        const containers = order.sessions.flatMap(productsOf).flatMap((each) => each.containers);
        expect(new Set(containers.map(({ code }) => code)).size).toBe(containers.length);
      }
    });
  });

  it('opens a deviation, and a hold, for a dose that nobody had authorised', () => {
    check(({ taken }) => {
      for (const each of taken.filter((one) => has(one, 'administrationRecorded'))) {
        const status = each.before.sessions.find(
          ({ sessionId }) =>
            sessionId ===
            each.after.sessions.find((s, i) => s !== each.before.sessions[i])?.sessionId,
        )?.status;
        const rules = each.after.deviations.slice(each.before.deviations.length).map((d) => d.rule);
        const isBroken = status !== 'authorised';
        const expected = rules.some((rule) =>
          ['givenWithoutAuthorisation', 'authorisationLapsed'].includes(rule),
        );
        expect(expected || !isBroken).toBe(true);
        const held = each.after.holds.some(({ reason }) => reason === 'givenWithoutAuthorisation');
        expect(held || !rules.includes('givenWithoutAuthorisation')).toBe(true);
      }
    });
  });

  it('opens a deviation for a thaw on hold or without confirmation, and a hold for a missing record', () => {
    check(({ taken }) => {
      for (const each of taken) {
        const rules = each.after.deviations.slice(each.before.deviations.length).map((d) => d.rule);
        const made = has(each, 'sessionProductPrepared');
        const onHold = each.before.holds.length > 0;
        expect(rules.includes('preparedOnHold')).toBe(made && onHold);
        const doubted = has(each, 'excursionOpened');
        expect(each.after.holds.length > each.before.holds.length || !doubted).toBe(true);
      }
    });
  });

  it('never refuses a fact because of a rule', () => {
    const impossible = [
      'notAtThisStage',
      'noSessionAt',
      'sessionNotAt',
      'previousSessionOpen',
      'unknownVial',
      'vialNotThere',
      'unknownSample',
      'unknownContainer',
      'containerNotThere',
      'notGiven',
      'noDoseGiven',
      'unknownVisit',
      'visitRecorded',
      'beforeEarlierStep',
      'nothingLeft',
    ];
    check(({ refused }) => {
      const facts = refused.filter(({ command }) => !orderProcess.isDecision(command.type));
      expect(facts.map(({ code }) => code).filter((code) => !impossible.includes(code))).toEqual(
        [],
      );
    });
  });

  it('refuses in the deed what it refuses in the offer, with the same words', () => {
    check(({ refused, taken }) => {
      for (const { command, before } of taken) {
        const type = isCommandType(command.type) ? command.type : 'placeOrder';
        const now = orderProcess.deadlines(before)[0]?.dueAt ?? command.recordedAt;
        // Deadlines that pass first may change what is offered.
        const isSettled = isBefore(command.recordedAt, now);
        const offered = isSettled ? catalogue[type].offers(before, command.actor) : undefined;
        expect(offered).toBeUndefined();
      }
      for (const { state, command } of refused) {
        const type = isCommandType(command.type) ? command.type : 'placeOrder';
        const offered = catalogue[type].offers(state, command.actor);
        const decided = orderProcess.decide(state, command);
        expect(decided).toEqual(offered ? { ok: false, refusal: offered } : decided);
      }
    });
  });

  it('always has somebody to do something until it is closed, each thing once and in time', () => {
    check(({ taken }) => {
      for (const { after: order } of taken) {
        const tasks = orderProcess.tasks(order);
        expect(tasks.length > 0 || orderProcess.isClosed(order)).toBe(true);
        expect(new Set(tasks.map(({ key }) => key)).size).toBe(tasks.length);
        expect(tasks.map(({ dueAt }) => dueAt)).toEqual(tasks.map(({ dueAt }) => asInstant(dueAt)));
      }
    });
  });

  it('is closed only without vials, or with a consent to store them', () => {
    check(({ taken }) => {
      for (const { after: order } of taken.filter((each) => has(each, 'orderClosed')))
        expect(remainingVials(order).length === 0 || isStoredWithConsent(order)).toBe(true);
    });
  });
});
