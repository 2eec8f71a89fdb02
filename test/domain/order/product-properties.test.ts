import { catalogue, isCommandType } from '../../../domain/order/catalogue.js';
import { orderProcess } from '../../../domain/order/process.js';
import { lastGivenAt, productsOf } from '../../../domain/order/sessions.js';
import type { PlacedOrder, SessionProduct } from '../../../domain/order/state.js';
import { vialAccount } from '../../support/vial-account.js';
import { calendarDaysBetween, localDate } from '../../../domain/schedule/calendar.js';
import { zone } from '../../support/people.js';
import { check, momentsOf, type Moment } from '../../support/walks.js';

/** Verdicts that count last, of the tests a release of this product asks for. */
function verdicts(
  { protocol, results }: PlacedOrder,
  sampleCode: string | undefined,
  requiredFor: 'bankRelease' | 'sessionRelease',
): readonly (string | undefined)[] {
  return protocol.panel
    .filter((each) => each.requiredFor === requiredFor)
    .map(
      ({ test }) =>
        results
          .filter(
            (each) => each.test === test && each.sampleCode === sampleCode && each.excused !== true,
          )
          .at(-1)?.verdict,
    );
}
const isAllPassed = (found: readonly (string | undefined)[]): boolean =>
  found.length > 0 && found.every((verdict) => verdict === 'pass');
const productIn = ({ sessions }: PlacedOrder, sessionId: string): SessionProduct | undefined =>
  sessions.find((each) => each.sessionId === sessionId)?.product;

/** The first way in which a release or a decision of somebody was not theirs to take. */
function notPermitted({ earlier, each: { cause } }: Moment): string | undefined {
  if (cause.kind !== 'command' || !isCommandType(cause.commandType)) return undefined;
  const { by, kind, part } = catalogue[cause.commandType];
  const other = earlier.participants.find(
    (each) =>
      each.personId === cause.personId && each.attempt === earlier.attempt && each.part !== part,
  );
  if (kind === 'decision' && part && other) return `${part} by who ${other.part}`;
  const isPerson = cause.personId.startsWith('system:') === false;
  return isPerson && !by.includes(cause.role) ? `${cause.commandType} by ${cause.role}` : undefined;
}

/** What a certification that happened should have waited for. */
function releasedAgainst({ earlier, each: { event } }: Moment): string | undefined {
  const { holds, bank } = earlier;
  if (event.type === 'releaseCertified') {
    if (holds.some(({ scope }) => scope !== 'treatment')) return 'a hold';
    return isAllPassed(verdicts(earlier, bank?.sampleCode, 'bankRelease')) ? undefined : 'a result';
  }
  if (event.type !== 'sessionProductCertified') return undefined;
  const sample = productIn(earlier, event.sessionId)?.sampleCode;
  if (holds.length > 0) return 'a hold';
  return isAllPassed(verdicts(earlier, sample, 'sessionRelease')) ? undefined : 'a result';
}

describe('cells of a treatment order, whatever people try', () => {
  it('are released only on complete, passing evidence, by distinct and permitted people', () => {
    check((walk) => {
      for (const moment of momentsOf(walk)) {
        expect(notPermitted(moment)).toBeUndefined();
        expect(releasedAgainst(moment)).toBeUndefined();
      }
    });
  });

  it('are authorised only as a released, living product of this order that somebody else confirmed', () => {
    check((walk) => {
      for (const { earlier, order, each } of momentsOf(walk)) {
        const { event } = each;
        if (event.type !== 'administrationAuthorised') continue;
        const session = order.sessions.find(({ sessionId }) => sessionId === event.sessionId);
        const product = session?.product;
        const identities = session?.identities ?? [];
        expect(earlier.certifiedAt).toBeDefined();
        expect(product?.certifiedAt).toBeDefined();
        expect((product?.expiresAt ?? '') > event.authorisedAt).toBe(true);
        const own = product?.containers ?? [];
        expect(own.map(({ code }) => code)).toEqual(
          expect.arrayContaining(identities.map(({ container }) => container)),
        );
        expect(own.filter(({ status }) => status === 'blocked' || status === 'filled')).toEqual([]);
        expect(identities.length).toBeGreaterThan(0);
        expect(identities.map(({ by }) => by)).not.toContain(session?.authorisation?.by);
        expect(earlier.holds).toEqual([]);
        expect(earlier.pause).toBeUndefined();
        const doubts = earlier.excursions ?? [];
        expect(doubts.filter((e) => e.subject === event.sessionId && !e.decision)).toEqual([]);
      }
    });
  });

  it('are planned and authorised no earlier after the last dose than the protocol permits', () => {
    check((walk) => {
      for (const { earlier, each } of momentsOf(walk)) {
        const last = lastGivenAt(earlier.sessions);
        const on = dateIn(each.event);
        if (last === undefined || on === undefined) continue;
        expect(calendarDaysBetween(localDate(last, zone), on)).toBeGreaterThanOrEqual(
          earlier.protocol.session.refusedUnderDays,
        );
      }
    });
  });

  it('are in vials of which none is lost or doubled', () => {
    check(({ passages }) => {
      for (const { order } of passages) {
        const vials = order.bank?.vials ?? [];
        const thawed = order.sessions.flatMap(productsOf).flatMap((product) => product.vials);
        expect(new Set(thawed).size).toBe(thawed.length);
        const consumed = vials.filter(({ status }) => status === 'consumed');
        expect(consumed.map(({ code }) => code).sort()).toEqual([...thawed].sort());
        expect(new Set(vials.map(({ code }) => code)).size).toBe(vials.length);
        const { banked, stored, used, tested, gone } = vialAccount({ vials });
        expect(stored + used + tested + gone).toBe(banked);
        expect(vials.reduce((sum, { liveCells }) => sum + liveCells, 0)).toBeLessThanOrEqual(
          order.harvest?.liveCells ?? 0,
        );
      }
    });
  });

  it('are given once in each session, from containers that no other has', () => {
    check(({ passages, order }) => {
      const containers = order.sessions.flatMap(productsOf).flatMap((each) => each.containers);
      expect(new Set(containers.map(({ code }) => code)).size).toBe(containers.length);
      for (const { before, order: next } of passages)
        for (const { sessionId, administration } of before.sessions) {
          const now = next.sessions.find((each) => each.sessionId === sessionId);
          expect(now?.administration?.administeredAt).toBe(
            administration?.administeredAt ?? now?.administration?.administeredAt,
          );
        }
      for (const session of order.sessions) {
        const used = (session.product?.containers ?? []).filter(
          ({ status }) => status === 'administered' || status === 'partlyUsed',
        );
        expect(session.administration !== undefined || used.length === 0).toBe(true);
        expect(session.status === 'administered').toBe(session.administration !== undefined);
      }
    });
  });

  it('are asked for only of people who may do what is asked', () => {
    check(({ order }) => {
      const wrong = orderProcess.tasks(order).filter(({ command, roles }) => {
        const by = isCommandType(command) ? catalogue[command].by : [];
        return roles.length === 0 || roles.some((role) => !by.includes(role));
      });
      expect(wrong).toEqual([]);
    });
  });
});

function dateIn(event: Moment['each']['event']): string | undefined {
  switch (event.type) {
    case 'sessionPlanned':
    case 'sessionRescheduled':
      return event.plannedOn;
    case 'administrationAuthorised':
      return localDate(event.authorisedAt, zone);
    default:
      return undefined;
  }
}
