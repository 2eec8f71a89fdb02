import type { ErrorBody } from '../../console/contract/errors.js';
import { afterFailure, afterFate, isLocked } from '../../console/web/features/command/progress.js';
import { refusal } from '../../domain/refusal.js';

const failure = (status: number, error: ErrorBody['error'], more: Partial<ErrorBody> = {}) => ({
  status,
  body: { error, message: '', ...more },
});
const sent = { commandId: 'c', orderId: 'DL-2026-000123' };

describe('form after an answer', () => {
  it('keeps its id and shows issues when the body was not complete', () => {
    const issues = [{ path: 'payload.outcome', message: 'needed' }];
    expect(afterFailure(failure(400, 'invalidRequest', { issues }))).toEqual({
      progress: { at: 'invalid', issues },
      freshId: false,
    });
  });
  it('keeps its id when the signing secret was wrong', () => {
    expect(afterFailure(failure(401, 'signatureRejected'))).toEqual({
      progress: { at: 'signatureRejected' },
      freshId: false,
    });
  });
  it('keeps its id when the sign-in ran out', () => {
    expect(afterFailure(failure(401, 'notSignedIn'))).toEqual({
      progress: { at: 'signInNeeded' },
      freshId: false,
    });
  });
  it('gets a new id after a refusal', () => {
    const refused = refusal('onHold', { scope: 'release', holdId: 'h1' });
    expect(afterFailure(failure(422, 'refused', { refusal: refused }))).toEqual({
      progress: { at: 'refused', refusal: refused },
      freshId: true,
    });
  });
  it('asks for a new look, under a new id, when the state moved on', () => {
    const stale = refusal('staleRevision', { section: 'quality' });
    expect(afterFailure(failure(409, 'refused', { refusal: stale }))).toEqual({
      progress: { at: 'stale', refusal: stale },
      freshId: true,
    });
  });
  it('gets a new id when the id was used for something else', () => {
    expect(afterFailure(failure(409, 'commandIdReused'))).toEqual({
      progress: { at: 'failed', error: 'commandIdReused' },
      freshId: true,
    });
  });
  it.each([
    [504, 'notConfirmed'],
    [503, 'unavailable'],
    [500, 'internal'],
    [0, 'unavailable'],
  ] as const)('is locked under its id while %d %s leaves the outcome open', (status, error) => {
    const step = afterFailure(failure(status, error));
    expect(step).toEqual({ progress: { at: 'unconfirmed' }, freshId: false });
    expect(isLocked(step.progress)).toBe(true);
  });
  it('waits under its id when the record is behind', () => {
    const behind = refusal('recordBehind', { seconds: 70 });
    expect(afterFailure(failure(503, 'refused', { refusal: behind }))).toEqual({
      progress: { at: 'unconfirmed' },
      freshId: false,
    });
  });
});

describe('fate of a sent command', () => {
  it('keeps the form locked while it is pending', () => {
    expect(afterFate({ status: 'pending', ...sent })).toEqual({
      progress: { at: 'unconfirmed' },
      freshId: false,
    });
  });
  it('ends the form when it was applied', () => {
    expect(afterFate({ status: 'applied', ...sent, revision: 12 })).toEqual({
      progress: { at: 'done', orderId: sent.orderId, revision: 12 },
      freshId: false,
    });
  });
  it('opens the form with the refusal and a new id when it was refused', () => {
    const refused = refusal('nothingDue', { now: '2026-11-22T12:00:00.000Z' });
    expect(afterFate({ status: 'refused', ...sent, refusal: refused })).toEqual({
      progress: { at: 'refused', refusal: refused },
      freshId: true,
    });
  });
  it('lets the same act be sent again when it never arrived', () => {
    expect(afterFate(undefined)).toEqual({ progress: { at: 'notArrived' }, freshId: false });
  });
});
