/**
 * Dermaline's own codes, printed on vessels, vials, containers and tubes. One grammar, one spelling per thing:
 *
 *     order      DL-<year>-<sequence, 6 digits>      DL-2026-000123
 *     tube       <order>-A<attempt>-B<n>             DL-2026-000123-A1-B1    biopsy or blood tube
 *     vessel     <order>-A<attempt>-F<nn>            DL-2026-000123-A1-F01   culture vessel
 *     vial       <order>-A<attempt>-V<nn>            DL-2026-000123-A1-V01   bank vial
 *     container  <order>-S<session>-C<n>             DL-2026-000123-S1-C1    syringe of a session product
 *     sample     <order>-A<attempt>-Q<n>             DL-2026-000123-A1-Q1    quality-control sample of a bank
 *     sample     <order>-S<session>-Q<n>             DL-2026-000123-S1-Q1    and of a session product
 *     batch      <order>-S<session>-P<n>             DL-2026-000123-S1-P1    session product
 *
 * Attempt, session and n count from 1. `nn` has at least two digits (a lot may need over a hundred vessels).
 * What grew from one collection attempt carries that attempt, so that it never counts for another.
 */

export type ItemCode =
  | { readonly kind: 'orderNumber'; readonly orderNumber: string }
  | {
      readonly kind: 'tube' | 'vessel' | 'vial';
      readonly orderNumber: string;
      readonly attempt: number;
      readonly n: number;
    }
  | {
      readonly kind: 'container';
      readonly orderNumber: string;
      readonly session: number;
      readonly n: number;
    }
  | ({ readonly kind: 'sample'; readonly orderNumber: string; readonly n: number } & SampleOf);

/** What a quality-control sample was drawn from: the bank of an attempt or the product of a session. */
export type SampleOf = { readonly attempt: number } | { readonly session: number };

const codePattern =
  /^(DL-[0-9]{4}-[0-9]{6})(?:-A([0-9]+)-([BFVQ])([0-9]+)|-S([0-9]+)-([CQ])([0-9]+))?$/;
const orderPattern = /^DL-[0-9]{4}-[0-9]{6}$/;

/** Number of an order: year and running number. Throws when the number does not fit six digits. */
export function orderNumber(parts: { year: number; sequence: number }): string {
  if (parts.year < 1000 || parts.year > 9999 || parts.sequence > 999_999) {
    throw new RangeError(`No order number for ${parts.year}, ${parts.sequence}`);
  }
  return `DL-${counted(parts.year, 4)}-${counted(parts.sequence, 6)}`;
}

/** True for the number of an order, such as `DL-2026-000123`. */
export function isOrderNumber(text: string): boolean {
  return orderPattern.test(text);
}

/** Code of the n-th collection tube (biopsy or blood) of a collection attempt. */
export function tubeCode(order: string, attempt: number, n: number): string {
  return `${checkedOrder(order)}-A${counted(attempt)}-B${counted(n)}`;
}

/** Code of the n-th culture vessel grown from a collection attempt. */
export function vesselCode(order: string, attempt: number, n: number): string {
  return `${checkedOrder(order)}-A${counted(attempt)}-F${counted(n, 2)}`;
}

/** Code of the n-th vial banked from a collection attempt. */
export function vialCode(order: string, attempt: number, n: number): string {
  return `${checkedOrder(order)}-A${counted(attempt)}-V${counted(n, 2)}`;
}

/** Code of the n-th container filled for a session; n goes on when a session is prepared again. */
export function containerCode(order: string, session: number, n: number): string {
  return `${checkedOrder(order)}-S${counted(session)}-C${counted(n)}`;
}

/** Code of the n-th quality-control sample of a bank or a session product. */
export function sampleCode(order: string, of: SampleOf, n: number): string {
  const from = 'attempt' in of ? `A${counted(of.attempt)}` : `S${counted(of.session)}`;
  return `${checkedOrder(order)}-${from}-Q${counted(n)}`;
}

/** Number of the n-th product made for a session; n goes on when a session is prepared again. */
export function batchNumber(order: string, session: number, n: number): string {
  return `${checkedOrder(order)}-S${counted(session)}-P${counted(n)}`;
}

/** Reads one of the codes above, or undefined. Other spellings of a number (`F1`, `F001`, `A0`) are not codes. */
export function parseCode(text: string): ItemCode | undefined {
  const [, order, attempt, ofAttempt, item, session, ofSession, part] =
    codePattern.exec(text) ?? [];
  if (order === undefined) return undefined;
  const letter = ofAttempt ?? ofSession;
  const code = itemOf({ order, attempt, letter, n: item ?? part, session });
  return code && isWritten(code, text) ? code : undefined;
}

type Parts = Record<'attempt' | 'letter' | 'n' | 'session', string | undefined> & { order: string };

function itemOf({ order, attempt, letter, n, session }: Parts): ItemCode | undefined {
  if (n === undefined) return { kind: 'orderNumber', orderNumber: order };
  if (Number(n) < 1 || Number(attempt ?? session) < 1) return undefined;
  if (letter === 'Q') {
    const of = session === undefined ? { attempt: Number(attempt) } : { session: Number(session) };
    return { kind: 'sample', orderNumber: order, n: Number(n), ...of };
  }
  if (session !== undefined) {
    return { kind: 'container', orderNumber: order, session: Number(session), n: Number(n) };
  }
  const kind = letter === 'B' ? 'tube' : letter === 'F' ? 'vessel' : 'vial';
  return { kind, orderNumber: order, attempt: Number(attempt), n: Number(n) };
}

function isWritten(code: ItemCode, text: string): boolean {
  switch (code.kind) {
    case 'orderNumber':
      return code.orderNumber === text;
    case 'tube':
      return tubeCode(code.orderNumber, code.attempt, code.n) === text;
    case 'vessel':
      return vesselCode(code.orderNumber, code.attempt, code.n) === text;
    case 'vial':
      return vialCode(code.orderNumber, code.attempt, code.n) === text;
    case 'sample':
      return sampleCode(code.orderNumber, code, code.n) === text;
    case 'container':
      return containerCode(code.orderNumber, code.session, code.n) === text;
  }
}

function checkedOrder(order: string): string {
  if (!isOrderNumber(order)) throw new RangeError(`Not an order number: ${JSON.stringify(order)}`);
  return order;
}

function counted(n: number, digits = 1): string {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`Codes count from 1, not ${n}`);
  return String(n).padStart(digits, '0');
}
