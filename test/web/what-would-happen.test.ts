import type { Me } from '../../console/contract/reads.js';
import { wouldOpen, wouldRefuse } from '../../console/web/features/command/would-refuse.js';
import type { Role } from '../../domain/roles.js';
import { day } from '../support/orders.js';
import { actor, zone } from '../support/people.js';
import { anOrder } from './support/an-order.js';

describe('a form that would be refused', () => {
  const { state } = anOrder('bankVials');
  const me = (role: Role): Me => ({
    ...actor(role),
    name: 'A person',
    login: 'person',
    siteName: 'A site',
    zone,
    language: 'en',
    passwordIsTemporary: false,
    training: true,
    now: day(21),
    clock: 'stepped',
  });
  const asking = (outcome: 'accept' | 'reject', role: Role = 'qcApprover') =>
    wouldRefuse(
      'decideQc',
      { payload: { outcome }, notes: {}, performedAt: day(21), isLate: false, issues: [] },
      { me: me(role), state, now: day(21) },
    );

  it('says so before it is signed', () => {
    expect(asking('accept')).toMatchObject({ code: 'resultMissing' });
    expect(asking('accept', 'labTechnician')).toMatchObject({ code: 'notYourRole' });
  });

  it('says nothing about what would be accepted', () => {
    expect(asking('reject')).toBeUndefined();
  });

  it('says which deviation a fact would open, before it is recorded', () => {
    const { state: order } = anOrder('confirmSession');
    const of = (purpose: 'dose' | 'reserve') =>
      order.bank?.vials.find((each) => each.purpose === purpose)?.code ?? '';
    const opened = (code: string) =>
      wouldOpen(
        'prepareSessionProduct',
        {
          payload: {
            sessionId: 'S1',
            vialCodes: [code],
            thawedAt: day(42, 2),
            formulatedAt: day(42, 2),
            containers: [{ ml: 1 }],
          },
          notes: {},
          performedAt: day(42, 3),
          isLate: false,
          issues: [],
        },
        { me: me('labTechnician'), state: order, now: day(42, 3) },
      ).map(({ rule }) => rule);
    expect(opened(of('reserve'))).toEqual(['reserveTakenFirst']);
    expect(opened(of('dose'))).toEqual([]);
  });

  it('says nothing where the rule needs facts from the record', () => {
    const checked = { payload: { vessels: [] }, notes: {}, performedAt: day(21), isLate: false };
    const asked = wouldRefuse(
      'feedCulture',
      { ...checked, issues: [] },
      { me: me('labTechnician'), state, now: day(21) },
    );
    expect(asked).toBeUndefined();
  });
});
