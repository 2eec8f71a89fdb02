/** A count and its noun: `1 day`, `3 days`. */
export const many = (count: number, one: string, more: string): string =>
  `${count} ${count === 1 ? one : more}`;
