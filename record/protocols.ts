import type { Protocol } from '../domain/protocol/protocol.js';
import type { Executor } from './database.js';

export type ProtocolStatus = 'draft' | 'active' | 'retired';
export type StoredProtocol = {
  readonly code: string;
  readonly version: number;
  readonly status: ProtocolStatus;
  readonly title: string;
  readonly body: Protocol;
};

export async function addProtocol(
  _db: Executor,
  _protocol: { readonly body: Protocol; readonly title: string; readonly status: ProtocolStatus },
): Promise<void> {
  throw new Error('not written yet');
}
export async function activeProtocol(_db: Executor, _code: string): Promise<Protocol | undefined> {
  throw new Error('not written yet');
}
export async function listProtocols(_db: Executor): Promise<readonly StoredProtocol[]> {
  throw new Error('not written yet');
}
