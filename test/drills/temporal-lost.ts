import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { check, closing, type Drill } from './drill.js';
import { say } from './place.js';

export const temporalLost: Drill = {
  name: 'temporal-lost',
  proves: 'Temporal with all its data is gone: every order comes back from the record.',
  async run(place, orderCount) {
    await place.begin(orderCount);
    await place.goOn();
    const { installation } = place;
    await installation.killEverything();
    rmSync(join(installation.dataFolder, 'temporal'), { recursive: true });
    say("Killed everything and removed Temporal's data.");
    await installation.start();
    const took = await place.untilBack();
    say(`${orderCount} orders run again ${took} s after the start.`);
    const views = place.orders().length;
    return [...check(views === orderCount, 'orders are missing'), ...(await closing(place))];
  },
};
