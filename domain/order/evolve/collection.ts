import type { Reducers } from './reducer.js';

export declare const collectionReducers: Reducers<'biopsyCollected' | 'biopsyDispatched' | 'biopsyReceived' | 'intakeAccepted' | 'attemptRejected'>;
