import { isDatabaseAway } from '../../console/server/http/database-away.js';

const withCode = (code: string) => Object.assign(new Error('as the database says it'), { code });

describe('a database that does not do its work now', () => {
  it.each([
    ['is not there', 'ECONNREFUSED'],
    ['lost the connection', '08006'],
    ['does not let us in', '28000'],
    ['let another transaction go first', '40001'],
    ['has a full disk', '53100'],
    ['has no connection left', '53300'],
    ['is going', '57P01'],
    ['forgot an idle session', '57P05'],
    ['cannot read its disk', '58030'],
    ['takes no writing', '25006'],
    ['could not have the lock', '55P03'],
    ['took too long over the statement', '57014'],
  ])('%s: it is away (%s)', (_what, code) => {
    expect(isDatabaseAway(withCode(code))).toBe(true);
  });

  it('is away when that is the cause of what was thrown', () => {
    expect(isDatabaseAway(new Error('not possible', { cause: withCode('53100') }))).toBe(true);
  });
});

describe('a mistake of ours', () => {
  it.each([
    ['a constraint', '23505'],
    ['impossible data', '22007'],
    ['a statement it does not understand', '42601'],
    ['a transaction already failed', '25P02'],
    ['a code that only begins like one', '5310'],
  ])('%s is none (%s)', (_what, code) => {
    expect(isDatabaseAway(withCode(code))).toBe(false);
  });
});
