import type { SearchAttributeType } from './ready-temporal.js';

/** What the workflows can be searched by. Never patient data: these values are not encrypted. */
export const SEARCH_ATTRIBUTES: Readonly<Record<string, SearchAttributeType>> = {
  DermalineStage: 'Keyword',
  DermalineProtocol: 'Keyword',
  DermalineSite: 'Keyword',
  DermalineCodeVersion: 'Keyword',
};
