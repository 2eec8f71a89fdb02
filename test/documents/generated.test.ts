import { readFileSync } from 'node:fs';
import { commandsDocument } from '../../domain/documents/commands.js';
import { processDocument } from '../../domain/documents/process.js';
import { textsOf } from '../../domain/texts/text-of.js';

describe('generated documents', () => {
  it('docs/COMMANDS.md is what the catalogue says (renew it with npm run docs)', () => {
    expect(readFileSync('docs/COMMANDS.md', 'utf8')).toBe(commandsDocument(textsOf('en')));
  });

  it('docs/PROCESS.md is what the stage table says (renew it with npm run docs)', () => {
    expect(readFileSync('docs/PROCESS.md', 'utf8')).toBe(processDocument(textsOf('en')));
  });
});
