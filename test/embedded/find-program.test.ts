import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findProgram } from '../../embedded/find-program.js';
import type { PinnedProgram } from '../../embedded/pinned-programs.js';
import { temporaryFolder } from './temporary-folder.js';

/** Published for no platform at all, so that nothing is ever fetched. */
const PROGRAM: PinnedProgram = {
  what: 'tool under test',
  package: 'tool-under-test',
  version: '1.0.0',
  program: 'tool-under-test',
  pathVariable: 'TOOL_UNDER_TEST_PATH',
  hashes: {},
};

const find = () =>
  findProgram(PROGRAM, { dataFolder: temporaryFolder(), say: () => {} }, () =>
    Promise.resolve({ why: 'there is no other place' }),
  );

describe('finding a program', () => {
  afterEach(() => {
    delete process.env['TOOL_UNDER_TEST_PATH'];
  });

  it('takes the path that the variable names', async () => {
    process.env['TOOL_UNDER_TEST_PATH'] = process.execPath;
    expect(await find()).toBe(process.execPath);
  });

  it('refuses a path that is no program, because somebody meant it', async () => {
    process.env['TOOL_UNDER_TEST_PATH'] = '/nowhere/tool';
    await expect(find()).rejects.toThrow(
      'TOOL_UNDER_TEST_PATH names /nowhere/tool, which is not a program that can be run.',
    );
  });

  it('finds a program on the PATH', async () => {
    const folder = temporaryFolder();
    const program = path.join(folder, 'tool-under-test');
    writeFileSync(program, '#!/bin/sh\n');
    chmodSync(program, 0o755);
    const before = process.env['PATH'];
    process.env['PATH'] = `${folder}:${before}`;
    expect(await find()).toBe(program);
    process.env['PATH'] = before;
  });

  it('says in one sentence why it has none and what to do', async () => {
    await expect(find()).rejects.toThrow(
      `The tool under test is missing: it is not published for ${process.platform}-${process.arch}, and there is no other place. Install python3 with pip, or set TOOL_UNDER_TEST_PATH to the path of the program.`,
    );
  });
});
