// `npm run docs`: writes the generated documents from the built domain. The tests check that they are current.
import { writeFileSync } from 'node:fs';
import { commandsDocument } from '../build/domain/documents/commands.js';
import { processDocument } from '../build/domain/documents/process.js';
import { textsOf } from '../build/domain/texts/text-of.js';

writeFileSync(new URL('COMMANDS.md', import.meta.url), commandsDocument(textsOf('en')));
writeFileSync(new URL('PROCESS.md', import.meta.url), processDocument(textsOf('en')));
