import type { Reducers } from './reducer.js';

export declare const bankReducers: Reducers<'vialsBanked'>;
