import { cpSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { closing, type Drill } from './drill.js';
import { say } from './place.js';

export const temporalOlder: Drill = {
  name: 'temporal-older',
  proves:
    'Temporal was brought back from an older copy: orders that went on since are restarted from the record.',
  async run(place, orderCount) {
    await place.begin(orderCount);
    const { installation } = place;
    const { dataFolder } = installation;
    await installation.interrupt();
    cpSync(join(dataFolder, 'temporal'), join(dataFolder, 'temporal-copy'), { recursive: true });
    say("Stopped, copied Temporal's data, started again.");
    await installation.start();
    await place.goOn(place.orders().slice(0, Math.ceil(orderCount / 2)));
    await place.begin(1);
    await installation.killEverything();
    renameSync(join(dataFolder, 'temporal'), join(dataFolder, 'temporal-broken'));
    renameSync(join(dataFolder, 'temporal-copy'), join(dataFolder, 'temporal'));
    say('People went on and placed one more order; then the older copy was put in place.');
    await installation.start();
    const took = await place.untilBack();
    say(`${place.orders().length} orders run as the record has them ${took} s after the start.`);
    return closing(place);
  },
};
