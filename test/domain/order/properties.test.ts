import fc from 'fast-check';
import { canonicalJson } from '../../../domain/digest.js';
import { commandTypes, isCommandType, type CommandType } from '../../../domain/order/catalogue.js';
import type { Happened } from '../../../domain/order/events.js';
import { evolve } from '../../../domain/order/evolve/evolve.js';
import { orderProcess } from '../../../domain/order/process.js';
import { productsOf } from '../../../domain/order/sessions.js';
import type { PlacedOrder } from '../../../domain/order/state.js';
import { settle } from '../../../domain/process.js';
import { roles } from '../../../domain/roles.js';
import { addDays, addMinutes, asInstant, latestOf } from '../../../domain/schedule/instants.js';
import { happyPath } from '../../support/happy-path.js';
import { after, attempt, day, notPlaced, orderId } from '../../support/orders.js';
import { actor } from '../../support/people.js';
import { tried, type Try } from '../../support/tries.js';

type Passage = {
  readonly before: PlacedOrder;
  readonly order: PlacedOrder;
  readonly happened: readonly Happened[];
};

/** The orders of the happy path after each step: random walks begin at any of them. */
const happy = happyPath({ orderId, start: day(0) }).reduce<readonly PlacedOrder[]>(
  (orders, step) => [
    ...orders,
    after(orders.at(-1) ?? notPlaced, step.sent(orders.at(-1) ?? notPlaced)),
  ],
  [],
);
const times = happyPath({ orderId, start: day(0) }).map(({ at }) => at);

/** Mostly what is due, so that walks come far; sometimes anything at all. */
const anyTry = fc.record({
  type: fc.oneof(
    { weight: 4, arbitrary: fc.constant('due' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...commandTypes) },
  ),
  variant: fc.nat({ max: 7 }),
  person: fc.constantFrom(0, 0, 0, 1, 2),
  minutes: fc.constantFrom(0, 0, 1, 1, 5, 5, 30, 70, 300, 5000),
});
type AnyTry = Omit<Try, 'type'> & { readonly type: CommandType | 'due' };

/** What is tried: the named command, or the one that fulfils one of the open tasks. */
function chosen(order: PlacedOrder, each: AnyTry): Try {
  if (each.type !== 'due') return { ...each, type: each.type };
  const tasks = orderProcess.tasks(order);
  const type = tasks[each.variant % Math.max(1, tasks.length)]?.command ?? '';
  return { ...each, type: isCommandType(type) ? type : 'openDeviation' };
}
const walk = fc.record({
  from: fc.nat({ max: happy.length - 1 }),
  tries: fc.array(anyTry, { maxLength: 25 }),
});
type Walk = { readonly from: number; readonly tries: readonly AnyTry[] };

/** What became of an order while people tried things on it, one after the other. */
function passagesOf({ from, tries }: Walk): {
  passages: readonly Passage[];
  order: PlacedOrder;
  now: string;
} {
  const passages: Passage[] = [];
  let order = happy[from] ?? notPlacedYet();
  let now = latestOf(day(0), times[from] ?? day(0));
  for (const each of tries) {
    now = addMinutes(now, each.minutes);
    const result = attempt(order, tried(order, chosen(order, each), now));
    if (!result.ok || result.state.stage === 'new') continue;
    passages.push({ before: order, order: result.state, happened: result.happened });
    order = result.state;
  }
  return { passages, order, now };
}
const notPlacedYet = (): PlacedOrder => {
  throw new Error('a walk begins at a placed order');
};

/** Each event of a walk with the order after it. */
function* eventsOf(passages: readonly Passage[]) {
  for (const { before, happened } of passages) {
    let order = before;
    for (const each of happened) {
      const earlier = order;
      order = evolve(order, each);
      yield { earlier, order, each };
    }
  }
}

const check = (property: (walked: ReturnType<typeof passagesOf>) => void, numRuns = 100): void =>
  fc.assert(
    fc.property(walk, (each) => property(passagesOf(each))),
    { numRuns },
  );

describe('every treatment order, whatever people try', () => {
  it('refuses what it does not offer, with the same refusal', () => {
    const anyone = roles.map((role) => actor(role));
    check(({ order, now }) => {
      for (const type of commandTypes) {
        const command = tried(order, { type, variant: 0, person: 0, minutes: 0 }, now);
        const answers = anyone.flatMap((by) => {
          const offered = orderProcess.offers(order, by)[type];
          return offered ? [[offered, orderProcess.decide(order, { ...command, actor: by })]] : [];
        });
        const wrong = answers.filter(
          ([offered, decided]) =>
            canonicalJson(decided) !== canonicalJson({ ok: false, refusal: offered }),
        );
        expect(wrong).toEqual([]);
      }
    }, 25);
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

  it('is worked on until it is followed up or to be disposed of', () => {
    check(({ order }) => {
      const idle = orderProcess.tasks(order).length === 0;
      expect(idle && !['followUp', 'awaitingDisposition'].includes(order.stage)).toBe(false);
    });
  });

  it('releases a bank only on complete, passing evidence, by distinct people', () => {
    check(({ passages }) => {
      for (const { earlier, each } of eventsOf(passages)) {
        const isRelease = each.event.type === 'releaseCertified';
        const required = earlier.protocol.panel.filter(
          (s) => isRelease && s.requiredFor === 'bankRelease',
        );
        for (const { test } of required) {
          const results = earlier.results.filter(
            (r) => r.test === test && r.sampleCode === earlier.bank?.sampleCode,
          );
          expect(results.at(-1)?.verdict).toBe('pass');
        }
        const decided = each.cause.kind === 'command' && each.cause.part ? each.cause : undefined;
        const others = earlier.participants.filter(
          (p) =>
            decided !== undefined &&
            orderProcess.isDecision(decided.commandType) &&
            p.personId === decided.personId &&
            p.attempt === earlier.attempt &&
            p.part !== decided.part,
        );
        expect(others).toEqual([]);
      }
    });
  });

  it('authorises only released, living products of this order, confirmed by somebody else', () => {
    check(({ passages }) => {
      for (const { order, each } of eventsOf(passages)) {
        const { event } = each;
        const authorised = order.sessions.filter(
          (s) => event.type === 'administrationAuthorised' && s.sessionId === event.sessionId,
        );
        for (const { product, identities, authorisation } of authorised) {
          expect(product?.certifiedAt).toBeDefined();
          expect((product?.expiresAt ?? '') > (authorisation?.authorisedAt ?? '~')).toBe(true);
          const own = product?.containers.map(({ code }) => code) ?? [];
          expect(own).toEqual(expect.arrayContaining(identities.map(({ container }) => container)));
          expect(identities.map(({ by }) => by)).not.toContain(authorisation?.by);
          expect(order.holds).toEqual([]);
        }
      }
    });
  });

  it('never loses or doubles a vial', () => {
    check(({ passages }) => {
      for (const { order } of passages) {
        const vials = order.bank?.vials ?? [];
        const thawed = order.sessions.flatMap(productsOf).flatMap((product) => product.vials);
        expect(new Set(thawed).size).toBe(thawed.length);
        expect(
          vials
            .filter(({ status }) => status === 'consumed')
            .map(({ code }) => code)
            .sort(),
        ).toEqual([...thawed].sort());
        expect(new Set(vials.map(({ code }) => code)).size).toBe(vials.length);
        expect(vials.reduce((sum, { liveCells }) => sum + liveCells, 0)).toBeLessThanOrEqual(
          order.harvest?.liveCells ?? 0,
        );
      }
    });
  });

  it('never gives two containers one code', () => {
    check(({ order }) => {
      const codes = order.sessions
        .flatMap(productsOf)
        .flatMap(({ containers }) => containers.map(({ code }) => code));
      expect(new Set(codes).size).toBe(codes.length);
    });
  });
});
