import type { Reducers } from './reducer.js';

export declare const cultureReducers: Reducers<'cultureStarted' | 'cultureFed' | 'cultureObserved' | 'culturePassaged' | 'cultureHarvested'>;
