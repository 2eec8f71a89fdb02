import type { Reducers } from './reducer.js';

export declare const qualityReducers: Reducers<'qcResultRecorded' | 'qcDecided' | 'releaseCertified'>;
