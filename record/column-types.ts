import pg from 'pg';

type Parse = (text: string) => unknown;

const { builtins } = pg.types;

/** How columns come out of the record: instants as ISO strings in UTC, dates as `YYYY-MM-DD`, counts as numbers. */
const parsers: Readonly<Record<number, Parse>> = {
  [builtins.TIMESTAMPTZ]: instant,
  [builtins.DATE]: (text) => text,
  [builtins.INT8]: Number,
  [builtins.NUMERIC]: Number,
};

/** Column types for `pg.Pool`. Everything not named here is as `pg` has it. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    const own = format === 'binary' ? undefined : parsers[oid];
    return own ?? pg.types.getTypeParser(oid, format);
  },
};

function instant(text: string): string {
  // '2026-01-31 09:30:00.123+00': as PostgreSQL writes it, whatever the zone of the session.
  return new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString();
}
