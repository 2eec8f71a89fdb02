// Loaded before a program (`node --import`): its clock is wrong by FAULT_CLOCK_OFFSET_MS from the first line on.
const offset = Number(process.env.FAULT_CLOCK_OFFSET_MS);
const RightDate = globalThis.Date;
const wrongNow = () => RightDate.now() + offset;

globalThis.Date = new Proxy(RightDate, {
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length === 0 ? [wrongNow()] : given, newTarget),
  apply: () => new RightDate(wrongNow()).toString(),
  get: (target, name) => (name === 'now' ? wrongNow : Reflect.get(target, name)),
});
