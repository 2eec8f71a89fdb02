import { auditOrder } from '../../console/server/audit-order.js';
import type { Sent } from '../../domain/command.js';
import { digest } from '../../domain/digest.js';
import { commandIdSchema } from '../../domain/identifiers.js';
import type { Happened } from '../../domain/order/events.js';
import type { OrderState, PlacedOrder, Vial } from '../../domain/order/state.js';
import type { OrderEvidence } from '../../record/evidence.js';
import { collect } from '../support/material.js';
import {
  attempt,
  day,
  notPlaced,
  orderId,
  prescription,
  prescriptionFacts,
} from '../support/orders.js';
import { actor } from '../support/people.js';
import { sent } from '../support/sent.js';

const prescribed = sent('placeOrder', prescription, {
  by: actor('clinician'),
  at: day(0),
  facts: prescriptionFacts(),
});
const collected = collect();

/** The record of an order that was prescribed and collected. */
const whole: OrderEvidence = evidenceOf([prescribed, collected]);
const collectedRevision = whole.revision;

const codes = (evidence: OrderEvidence): readonly string[] =>
  auditOrder(evidence).map(({ code }) => code);

describe('the audit of one order', () => {
  it('finds nothing when events, journal, snapshot and inventory agree', () => {
    expect(auditOrder(whole)).toEqual([]);
  });

  it('names the order and the facts of what it finds', () => {
    expect(auditOrder({ ...whole, commands: whole.commands.slice(0, 1) })).toEqual([
      {
        subject: orderId,
        code: 'commandNotInJournal',
        facts: { commandId: collected.commandId },
      },
    ]);
  });

  it('finds an event that was altered', () => {
    const happened = whole.happened.map((entry) => ({ ...entry, performedAt: day(0, 1) }));
    expect(codes({ ...whole, happened, brokenAt: 1 })).toContain('eventChainBroken');
    const others = whole.happened.map((entry) =>
      entry.event.type === 'biopsyCollected'
        ? {
            ...entry,
            event: { ...entry.event, collection: { ...entry.event.collection, punches: 9 } },
          }
        : entry,
    );
    expect(codes({ ...whole, happened: others })).toEqual(['snapshotDiffersFromEvents']);
  });

  it('finds a journal row that was altered', () => {
    expect(codes(withJournal({ hashHolds: false }))).toEqual(['journalRowAltered']);
  });

  it('finds events that are missing at the end and in the middle', () => {
    expect(codes({ ...whole, happened: whole.happened.slice(0, -1) })).toContain('revisionDiffers');
    expect(codes({ ...whole, happened: whole.happened.slice(1) })).toContain('eventGap');
  });

  it('finds a snapshot that was altered', () => {
    const snapshot = { ...whole.snapshot, attempt: 2 };
    expect(codes({ ...whole, snapshot, storedSnapshot: snapshot })).toEqual([
      'snapshotDiffersFromEvents',
      'snapshotDiffersFromDigest',
    ]);
  });

  it('finds a journal row whose hash is not that of its events', () => {
    expect(codes(withJournal({ hash: 'another' }))).toEqual(['commandHashDiffers']);
  });

  it('finds a command that is recorded and not applied', () => {
    expect(codes(withJournal({ status: 'refused', revision: null }))).toEqual([
      'recordedCommandNotApplied',
    ]);
    expect(codes(withJournal({ status: 'pending', revision: null }))).toEqual([
      'recordedCommandNotApplied',
    ]);
  });

  it('finds a command that was answered with another revision than its last', () => {
    expect(codes(withJournal({ revision: collectedRevision - 1 }))).toEqual([
      'answeredRevisionDiffers',
    ]);
  });

  it('finds an applied command without events', () => {
    const lost = {
      commandId: commandIdSchema().parse('ffffffff-0000-4000-8000-000000000000'),
      hash: 'lost',
      status: 'applied' as const,
      revision: 1,
      hashHolds: true,
    };
    expect(codes({ ...whole, commands: [...whole.commands, lost] })).toEqual([
      'appliedCommandWithoutEvents',
    ]);
    expect(
      codes({ ...whole, commands: [...whole.commands, { ...lost, status: 'pending' }] }),
    ).toEqual([]);
  });

  it('finds a command that was applied twice', () => {
    const twice = whole.happened.map((entry, i) => ({ ...entry, revision: i + 1 }));
    const last = twice.at(-1);
    const between = { ...twice[0], revision: twice.length + 1 };
    const again = { ...last, revision: twice.length + 2 };
    const happened = [...twice, between, again].flatMap((entry) =>
      isHappened(entry) ? [entry] : [],
    );
    expect(codes({ ...whole, happened })).toContain('commandEventsScattered');
  });

  it('finds a vial that the inventory tells otherwise, or that the order does not know', () => {
    const code = `${orderId}-A1-V01`;
    const listed = { code, status: 'released', attempt: 1, sessionId: null } as const;
    expect(codes({ ...whole, vials: [listed] })).toEqual(['vialNotInState']);
    const vial: Vial = {
      code,
      status: 'quarantined',
      attempt: 1,
      purpose: 'dose',
      ml: 1.2,
      liveCells: 18_000_000,
      expiresAt: day(700),
      location: 'A1',
    };
    const snapshot: PlacedOrder = {
      ...whole.snapshot,
      bank: { bankedAt: day(3), frozenAt: day(3), sampleCode: 'Q1', vials: [vial] },
    };
    expect(codes({ ...whole, snapshot, vials: [listed] })).toContain('vialDiffers');
    expect(
      codes({ ...whole, snapshot, vials: [{ ...listed, status: 'quarantined' }] }),
    ).not.toContain('vialDiffers');
  });
});

function evidenceOf(commands: readonly Sent[]): OrderEvidence {
  let state: OrderState = notPlaced;
  const happened: Happened[] = [];
  const journal: OrderEvidence['commands'][number][] = [];
  for (const command of commands) {
    const tried = attempt(state, command);
    if (!tried.ok) throw new Error(tried.refusal.code);
    state = tried.state;
    happened.push(...tried.happened);
    const { commandId, hash } = command;
    journal.push({ commandId, hash, status: 'applied', revision: state.revision, hashHolds: true });
  }
  if (state.stage === 'new') throw new Error('nothing happened');
  return {
    orderId,
    closed: false,
    revision: state.revision,
    epoch: 1,
    snapshot: state,
    storedSnapshot: state,
    snapshotDigest: digest(state),
    happened,
    brokenAt: null,
    commands: journal,
    vials: [],
    matters: [],
  };
}

function withJournal(otherwise: Partial<OrderEvidence['commands'][number]>): OrderEvidence {
  const commands = whole.commands.map((row) =>
    row.commandId === collected.commandId ? { ...row, ...otherwise } : row,
  );
  return { ...whole, commands };
}

const isHappened = (entry: Partial<Happened>): entry is Happened => entry.event !== undefined;
