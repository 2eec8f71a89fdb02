import type { Asked } from './asked.js';

/** What was asked for, as the rest of a sentence that begins with who did it. */
export function sayAsked(asked: Asked): string {
  switch (asked.kind) {
    case 'timer':
      return `arms a timer of ${sayDuration(asked.ms)}`;
    case 'timerCancelled':
      return 'cancels a timer';
    case 'activity':
      return `hands over to the activity ${asked.type}${sayBatch(asked.input[0])}`;
    case 'labels':
      return `sets the labels ${sayValue(asked.values)}`;
    case 'commandTaken':
      return `takes the command ${asked.updateId}`;
    case 'commandAnswered':
      return `answers the command ${asked.updateId} with ${sayValue(asked.answer)}`;
    case 'end':
      return `ends (${asked.how})`;
    case 'other':
      return `asks for ${asked.name}`;
  }
}

/** A length of time in days down to milliseconds, leaving out what is zero: "6 d 23 h 59 min". */
export function sayDuration(ms: number): string {
  const units = [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['min', 60_000],
    ['s', 1_000],
    ['ms', 1],
  ] as const;
  const said: string[] = [];
  let left = ms;
  for (const [name, length] of units) {
    const count = Math.floor(left / length);
    left -= count * length;
    if (count > 0) said.push(`${count} ${name}`);
  }
  return said.length > 0 ? said.join(' ') : '0 ms';
}

/** A value on one line, shortened in the middle of what is long. */
export function sayValue(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length <= 160 ? text : `${text.slice(0, 120)} … (${text.length} characters)`;
}

/** The types of the events in a batch for the recorder. */
export function eventTypesOf(batch: unknown): readonly string[] {
  const events = propertyOf(batch, 'events');
  if (!Array.isArray(events)) return [];
  return events.map((one) => String(propertyOf(propertyOf(one, 'event'), 'type')));
}

function sayBatch(batch: unknown): string {
  const types = eventTypesOf(batch);
  return types.length > 0 ? ` (${types.join(', ')})` : '';
}

const propertyOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
