import type { Vial, VialStatus } from '../../../../domain/order/state.js';

export type VialCounts = {
  readonly purposes: readonly Vial['purpose'][];
  readonly rows: readonly {
    readonly status: VialStatus;
    readonly counts: readonly number[];
    readonly total: number;
  }[];
  readonly totals: readonly number[];
  readonly total: number;
};

/** How many vials there are of each purpose in each state; rows and columns add up to all of them. */
export function vialCounts(vials: readonly Vial[]): VialCounts {
  const purposes = [...new Set(vials.map((vial) => vial.purpose))];
  const statuses = [...new Set(vials.map((vial) => vial.status))];
  const countOf = (fits: (vial: Vial) => boolean) => vials.filter(fits).length;
  return {
    purposes,
    rows: statuses.map((status) => ({
      status,
      counts: purposes.map((purpose) =>
        countOf((vial) => vial.status === status && vial.purpose === purpose),
      ),
      total: countOf((vial) => vial.status === status),
    })),
    totals: purposes.map((purpose) => countOf((vial) => vial.purpose === purpose)),
    total: vials.length,
  };
}
