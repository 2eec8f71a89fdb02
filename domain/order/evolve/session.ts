import type { Reducers } from './reducer.js';

export declare const sessionReducers: Reducers<'sessionPlanned' | 'sessionProductPrepared' | 'sessionResultRecorded' | 'sessionResultsComplete' | 'sessionQcDecided' | 'sessionProductCertified' | 'identityConfirmed' | 'administrationAuthorised' | 'administrationRecorded' | 'treatmentFinished'>;
