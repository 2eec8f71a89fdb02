/** How many live cells a culture must reach, and how many vessels that takes. */

export type DoseNeeds = {
  readonly sessions: number;
  /** Full session doses kept in reserve: an autologous product has no substitute. */
  readonly reserveSessions: number;
  readonly mlPerSession: number;
  readonly cellsPerMl: number;
  /** Filled volume per dose volume; 1.2 mL are filled for 1 mL to be drawn. */
  readonly fillFactor: number;
  /** Share of live cells recovered after thawing and washing, such as 0.85. */
  readonly recoveryFraction: number;
  /** Share of cells used for quality control and retained samples, such as 0.15. */
  readonly qcFraction: number;
};

/**
 * Live cells to harvest: doses x volume x fill x concentration / (recovery x (1 - quality control)),
 * rounded up to a whole cell. Throws unless the fractions leave something and nothing is negative.
 */
export function targetCells(needs: DoseNeeds): number {
  const yieldFraction = needs.recoveryFraction * (1 - needs.qcFraction);
  const doses = needs.sessions + needs.reserveSessions;
  const formulated = doses * needs.mlPerSession * needs.fillFactor * needs.cellsPerMl;
  if (!(yieldFraction > 0 && yieldFraction <= 1) || !(formulated >= 0)) {
    throw new RangeError(`No target number of cells for ${JSON.stringify(needs)}`);
  }
  return Math.ceil(formulated / yieldFraction);
}
