/** Where every vial of a bank is: nothing may be unaccounted for at the end. */
import type { Bank, Vial, VialStatus } from '../../domain/order/state.js';

export type VialAccount = {
  readonly banked: number;
  /** Still in the tank: may be used, waits, is blocked or is kept. */
  readonly stored: number;
  /** Went into a session product. */
  readonly used: number;
  /** Used up by tests. */
  readonly tested: number;
  /** Thrown away, rejected or lost. */
  readonly gone: number;
};

const places: Readonly<Record<VialStatus, Exclude<keyof VialAccount, 'banked'>>> = {
  filled: 'stored',
  quarantined: 'stored',
  released: 'stored',
  allocated: 'stored',
  blocked: 'stored',
  retained: 'stored',
  consumed: 'used',
  testUsed: 'tested',
  rejected: 'gone',
  discarded: 'gone',
  lost: 'gone',
};

/** The account of a bank, all vials or those of some purposes; its parts always add up to what was banked. */
export function vialAccount(
  { vials }: Pick<Bank, 'vials'>,
  ...purposes: readonly Vial['purpose'][]
): VialAccount {
  const counted = vials.filter(
    ({ purpose }) => purposes.length === 0 || purposes.includes(purpose),
  );
  const at = (place: Exclude<keyof VialAccount, 'banked'>) =>
    counted.filter(({ status }) => places[status] === place).length;
  return {
    banked: counted.length,
    stored: at('stored'),
    used: at('used'),
    tested: at('tested'),
    gone: at('gone'),
  };
}
