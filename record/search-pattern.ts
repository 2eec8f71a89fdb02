/** `LIKE` pattern of texts that contain `part`; what `LIKE` would read as a wildcard is taken as it is written. */
export function containing(part: string): string {
  const literal = part.trim().replace(/[\\%_]/g, String.raw`\$&`);
  // Under three letters the index over parts of words helps only at the beginning of a text.
  return literal.length < 3 ? `${literal}%` : `%${literal}%`;
}
