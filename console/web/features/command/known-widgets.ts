/** Every widget a schema may name; `outputVessels` is rows of fields like any other list. */
export const knownWidgets = [
  'scan', 'patient', 'protocol', 'laboratory', 'session', 'reagentLots', 'vessels', 'outputVessels', 'vials',
  'storedVials', 'items', 'panel', 'faceMap', 'deviation', 'hold', 'awaited', 'excursion',
  'adverseEvent', 'latePositive',
] as const;
