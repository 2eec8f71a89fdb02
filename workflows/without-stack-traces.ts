/**
 * Loaded into the sandbox before everything else: errors made in it carry their sentence and no stack trace. The engine's
 * library makes one for every promise, to be able to tell where a workflow waits; that was a quarter of a workflow's
 * processor time, and a desk waits in two places that are known. See `docs/adr/0008`, also for how to get them back.
 */
Reflect.set(Error, 'stackTraceLimit', 0);
