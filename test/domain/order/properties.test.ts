import fc from 'fast-check';
import { canonicalJson } from '../../../domain/digest.js';
import { commandTypes } from '../../../domain/order/catalogue.js';
import { orderProcess } from '../../../domain/order/process.js';
import { stageTable } from '../../../domain/order/stages.js';
import { settle } from '../../../domain/process.js';
import { roles } from '../../../domain/roles.js';
import { addDays, asInstant } from '../../../domain/schedule/instants.js';
import { actor } from '../../support/people.js';
import { tried } from '../../support/tries.js';
import { anyWalk, check, momentsOf, walked } from '../../support/walks.js';

describe('every treatment order, whatever people try', () => {
  it('comes to almost every command on some walk', () => {
    const walks = fc.sample(anyWalk, { numRuns: 350, seed: 11 });
    const taken = new Set(walks.flatMap((walk) => walked(walk).passages.map(({ type }) => type)));
    const never = commandTypes.filter((type) => !taken.has(type));
    expect(never.filter((type) => !rare.includes(type))).toEqual([]);
  });

  it.each([0, 3])(
    'refuses what it does not offer, with the same refusal (variant %i)',
    (variant) => {
      const anyone = roles.map((role) => actor(role));
      check(({ order, now }) => {
        const offers = anyone.map((by) => ({ by, offered: orderProcess.offers(order, by) }));
        for (const type of commandTypes) {
          const refusing = offers.filter(({ offered }) => offered[type]);
          if (refusing.length === 0) continue;
          const command = tried(order, { type, variant, person: 0, minutes: 0 }, now);
          const wrong = refusing.filter(
            ({ by, offered }) =>
              canonicalJson(orderProcess.decide(order, { ...command, actor: by })) !==
              canonicalJson({ ok: false, refusal: offered[type] }),
          );
          expect(wrong).toEqual([]);
        }
      }, 15);
    },
  );

  it('goes from a stage only where the stage table says', () => {
    check((walk) => {
      for (const { earlier, order, each } of momentsOf(walk)) {
        if (order.stage === earlier.stage) continue;
        const { leadsTo } = stageTable[earlier.stage];
        expect({ [each.event.type]: leadsTo[each.event.type] ?? [] }).toEqual({
          [each.event.type]: expect.arrayContaining([order.stage]),
        });
      }
    });
  });

  it('counts a revision for each event', () => {
    check(({ passages }) => {
      for (const { before, order, happened } of passages)
        expect(order.revision).toBe(before.revision + happened.length);
    });
  });

  it('has a deadline for every task, and settles', () => {
    check(({ order, now }) => {
      const tasks = orderProcess.tasks(order);
      expect(tasks.map(({ dueAt }) => dueAt)).toEqual(tasks.map(({ dueAt }) => asInstant(dueAt)));
      expect(new Set(tasks.map(({ key }) => key)).size).toBe(tasks.length);
      const later = addDays(now, 400);
      const settled = settle(orderProcess, order, later).state;
      expect(orderProcess.deadlines(settled).filter(({ dueAt }) => dueAt <= later)).toEqual([]);
      expect(settle(orderProcess, settled, later).happened).toEqual([]);
    });
  });

  it('is worked on until it is closed, unless the treatment rests', () => {
    check(({ order }) => {
      const isIdle = orderProcess.tasks(order).length === 0 && order.pause === undefined;
      expect(isIdle && order.stage !== 'completed' && order.stage !== 'stopped').toBe(false);
    });
  });

  it('keeps nothing of an earlier attempt, and a result of it changes nothing', () => {
    check((walk) => {
      for (const { earlier, order, each } of momentsOf(walk)) {
        const { attempt, orderId, bank, collection, culture } = order;
        const codes = [
          ...(bank ? [bank.sampleCode, ...bank.vials.map(({ code }) => code)] : []),
          ...(collection?.items ?? []).map(({ code }) => code),
          ...(culture?.vessels ?? []).map(({ code }) => code),
        ];
        expect(codes.filter((code) => !code.startsWith(`${orderId}-A${attempt}-`))).toEqual([]);
        if (each.event.type !== 'qcResultRecorded' || each.event.attempt === undefined) continue;
        expect(each.event.attempt).toBeLessThan(attempt);
        const { stage, holds, deviations, sessions, qcDecision, bank: bankBefore } = earlier;
        expect(order).toMatchObject({ stage, holds, deviations, sessions });
        expect(order.qcDecision).toEqual(qcDecision);
        expect(bank).toEqual(bankBefore);
      }
    });
  });
});

/** Only a protocol with a two-step release knows the first two; an order is placed once. */
const rare: readonly string[] = ['reviewFinalSterility', 'confirmFinalRelease', 'placeOrder'];
