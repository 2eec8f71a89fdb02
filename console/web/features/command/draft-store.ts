import type { RawGroup } from './field.js';

/** A form that was begun: everything but the signing secret. */
export type Draft = {
  /** The act's id: the same however often it is sent, until the answer was a refusal. */
  readonly commandId: string;
  readonly basedOnRevision: number;
  readonly payload: RawGroup;
  readonly notes: RawGroup;
  /** Wall-clock time at the site, or nothing for "now". */
  readonly performedAt: string | null;
  readonly lateEntryReason: string;
  /** True once it was sent and no answer has told its fate yet; what was sent is then kept as it was. */
  readonly sent: boolean;
  readonly savedAt: string;
};
export type DraftPlace = { readonly orderId: string; readonly type: string };
/** The part of the browser's storage that drafts need. */
export type Shelf = {
  readonly length: number;
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, value: string) => void;
  readonly removeItem: (key: string) => void;
  readonly key: (index: number) => string | null;
};

/** Drafts of one person on this device; another person on the same device never sees them. */
export function createDraftStore(shelf: Shelf, personId: string) {
  const prefix = `dermaline.draft.${personId}.`;
  const keyOf = ({ orderId, type }: DraftPlace) => `${prefix}${orderId}.${type}`;
  return {
    load(place: DraftPlace): Draft | undefined {
      const kept = shelf.getItem(keyOf(place));
      if (kept === null) return undefined;
      try {
        const draft: Draft = JSON.parse(kept);
        return typeof draft.commandId === 'string' ? draft : undefined;
      } catch {
        return undefined;
      }
    },
    save(place: DraftPlace, draft: Draft): void {
      const {
        commandId,
        basedOnRevision,
        payload,
        notes,
        performedAt,
        lateEntryReason,
        sent,
        savedAt,
      } = draft;
      const kept: Draft = {
        commandId,
        basedOnRevision,
        payload,
        notes,
        performedAt,
        lateEntryReason,
        sent,
        savedAt,
      };
      shelf.setItem(keyOf(place), JSON.stringify(kept));
    },
    remove: (place: DraftPlace): void => shelf.removeItem(keyOf(place)),
    /** Forgets all drafts of this person, as at sign-out. */
    clear(): void {
      const keys = Array.from({ length: shelf.length }, (_, i) => shelf.key(i));
      for (const key of keys) if (key?.startsWith(prefix)) shelf.removeItem(key);
    },
  };
}
export type DraftStore = ReturnType<typeof createDraftStore>;
