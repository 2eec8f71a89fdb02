import {
  evidenceOf,
  evidenceParts,
  partsOfSection,
  standingOf,
} from '../../console/web/features/decision/evidence-parts.js';
import { isSignedDecision } from '../../console/web/features/decision/is-signed-decision.js';
import { catalogue, commandTypes } from '../../domain/order/catalogue.js';
import { anOrder } from './support/an-order.js';

const signedDecisions = commandTypes.filter(isSignedDecision);
const parts = (type: (typeof commandTypes)[number]) => evidenceOf(type).map(({ part }) => part);

describe('evidence of a signed decision', () => {
  it('has every part of each section the decision reads, for every decision of the catalogue', () => {
    expect(signedDecisions.length).toBeGreaterThan(15);
    for (const type of signedDecisions)
      expect({ type, parts: parts(type) }).toEqual({
        type,
        parts: expect.arrayContaining(
          catalogue[type].reads.flatMap((section) => partsOfSection[section]),
        ),
      });
  });
  it('shows a part once although two sections have it, and says which of them it stands for', () => {
    expect(evidenceOf('decideIntake').filter(({ part }) => part === 'transport')).toEqual([
      { part: 'transport', sections: ['collection', 'intake'] },
    ]);
  });
  it('shows nothing the decision does not read', () => {
    expect(parts('decideSerology')).toEqual(['serology']);
    expect(parts('reviewAdverseEvent')).toEqual(['adverseEvents', 'followUp']);
  });
  it('has no part that no section of an order would ever show', () => {
    expect([...evidenceParts].sort()).toEqual(
      [...new Set(Object.values(partsOfSection).flat())].sort(),
    );
  });
});

describe('a part of the evidence', () => {
  it('is shown as soon as something of it is recorded', () => {
    expect(standingOf('serology', anOrder('recordSerology').state)).toBe('shown');
    expect(standingOf('bank', anOrder('bankVials').state)).toBe('shown');
    expect(standingOf('reviews', anOrder('reviewBatchRecord').state)).toBe('shown');
    expect(standingOf('followUp', anOrder('recordSafetyCall').state)).toBe('shown');
  });
  it('is said to be missing before, so that nobody takes silence for a good sign', () => {
    const { state } = anOrder('receiveBiopsy');
    expect(standingOf('serology', state)).toBe('missing');
    expect(standingOf('bank', state)).toBe('missing');
    expect(standingOf('adverseEvents', state)).toBe('missing');
  });
  it('stays away where most orders have none', () => {
    const { state } = anOrder('receiveBiopsy');
    expect(standingOf('excursions', state)).toBe('none');
    expect(standingOf('troubles', state)).toBe('none');
  });
});
