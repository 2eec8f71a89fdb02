/** Every time zone this browser knows, its own first; some browsers leave UTC out of the list although they run in it. */
export const zoneChoices = (): readonly { readonly value: string; readonly label: string }[] =>
  [...new Set([ownZone(), ...Intl.supportedValuesOf('timeZone'), 'UTC'])].map((zone) => ({
    value: zone,
    label: zone,
  }));

/** The zone of this browser: the likely one of the site that is entered at it. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
