/**
 * Mean kinetic temperature (USP <1160>): the constant temperature that would age a *medicine* as much.
 * For information only, never a release rule for living cells: an hour of freezing lowers it.
 */
const ACTIVATION_KELVIN = 83.144 / 8.3144e-3; // activation energy 83.144 kJ/mol over the gas constant
const ZERO_CELSIUS = 273.15;

/** Mean kinetic temperature in °C of temperatures weighted by their duration (any unit); undefined without duration. */
export function meanKineticCelsius(
  spells: readonly { celsius: number; duration: number }[],
): number | undefined {
  const total = spells.reduce((sum, spell) => sum + spell.duration, 0);
  if (total <= 0) return undefined;
  const mean = spells.reduce(
    (sum, { celsius, duration }) =>
      sum + Math.exp(-ACTIVATION_KELVIN / (celsius + ZERO_CELSIUS)) * (duration / total),
    0,
  );
  return ACTIVATION_KELVIN / -Math.log(mean) - ZERO_CELSIUS;
}
