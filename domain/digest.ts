/**
 * Checksum of plain data, to notice that two copies of a state have drifted apart (workflow and record).
 * It detects divergence, not forgery: anybody can compute it. It runs with every command, so it is cheap.
 */

// Looked up once: in a sandbox (`node:vm`) every use of a global goes through an interceptor: 6.4 instead of
// 0.23 ms for a state of 14 KB.
const { imul } = Math;
const { stringify } = JSON;
const { isFinite } = Number;
const { isArray } = Array;
const { entries, getPrototypeOf } = Object;

/**
 * JSON with sorted keys, so that equal data has equal text. Properties that are undefined are dropped.
 * Throws on everything JSON would lose or change silently: dates, maps, class instances, functions, bigints,
 * NaN and infinities, undefined in arrays. Minus zero becomes zero, as in JSON.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!isFinite(value)) throw notPlain(String(value));
      return stringify(value);
    case 'object':
      if (value === null) return 'null';
      return isArray(value) ? canonicalArray(value) : canonicalObject(value);
    default:
      throw notPlain(typeof value);
  }
}

/** Digest of plain data, 16 hexadecimal digits. Throws as `canonicalJson` does. */
export function digest(value: unknown): string {
  return digestText(canonicalJson(value));
}

/**
 * Digest of a text, 16 hexadecimal digits: both 32-bit lanes of cyrb53 (public domain, by bryc),
 * which mix like MurmurHash3.
 */
export function digestText(text: string): string {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = imul(low ^ unit, 0x9e3779b1);
    high = imul(high ^ unit, 0x5f356495);
  }
  const mixedLow = mixed(low, high);
  return hex(mixed(high, mixedLow)) + hex(mixedLow);
}

function canonicalArray(items: readonly unknown[]): string {
  let text = '[';
  for (let index = 0; index < items.length; index += 1) {
    if (index > 0) text += ',';
    text += canonicalJson(items[index]);
  }
  return `${text}]`;
}

function canonicalObject(object: object): string {
  // Not compared with Object.prototype: data may come from another realm (the workflow sandbox, a test runner).
  const prototype: unknown = getPrototypeOf(object);
  if (prototype !== null && getPrototypeOf(prototype) !== null) {
    throw notPlain(Object.prototype.toString.call(object));
  }
  const properties: [string, unknown][] = entries(object);
  let text = '';
  for (const [key, value] of properties.sort(byKey)) {
    if (value === undefined) continue;
    text += `${text === '' ? '' : ','}${stringify(key)}:${canonicalJson(value)}`;
  }
  return `{${text}}`;
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function mixed(lane: number, other: number): number {
  return imul(lane ^ (lane >>> 16), 0x85ebca6b) ^ imul(other ^ (other >>> 13), 0xc2b2ae35);
}

function hex(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, '0');
}

function notPlain(what: string): TypeError {
  return new TypeError(`Not plain JSON data: ${what}`);
}
