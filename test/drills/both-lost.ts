import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { backUp } from '../../embedded/make-backup.js';
import { readPointer } from '../../embedded/postgres-home.js';
import { restore } from '../../embedded/restore-backup.js';
import { recordedStates } from '../end-to-end/support/proof.js';
import { check, closing, type Drill } from './drill.js';
import { idOf, say, seconds } from './place.js';

export const bothLost: Drill = {
  name: 'both-lost',
  proves:
    'The whole data folder is gone: a backup brings the record back as it was, and the orders with it.',
  async run(place, orderCount) {
    const folder = mkdtempSync(join(tmpdir(), 'dermaline-drill-'));
    try {
      await place.begin(orderCount);
      const { installation } = place;
      const { dataFolder } = installation;
      const atBackup = await recordedStates(installation);
      const file = join(folder, 'backup.tar.gz');
      const ownerUrl = installation.addresses().databaseUrl;
      const from = performance.now();
      const manifest = await backUp({ dataFolder, ownerUrl, file });
      say(`Backup of ${manifest.counts.events} events in ${seconds(from)} s while it ran.`);
      const tally = place.takeTally();
      await place.goOn();
      const after = place.takeTally().acknowledged.length;

      await installation.killEverything();
      const elsewhere = readPointer(dataFolder);
      for (const lost of [dataFolder, ...(elsewhere ? [elsewhere] : [])])
        rmSync(lost, { recursive: true, maxRetries: 20, retryDelay: 100 });
      installation.makeDataFolder();
      say('Killed everything and removed the data folder.');
      const projectFolder = resolve('.');
      const restoring = performance.now();
      await restore({ file, dataFolder, projectFolder, say });
      say(`Restored in ${seconds(restoring)} s. ${after} commands after the backup are lost.`);
      await installation.start();
      await place.signIn();
      const took = await place.untilBack();
      say(`${orderCount} orders run again ${took} s after the start.`);
      const states = await recordedStates(installation);
      const differing = place
        .orders()
        .map(idOf)
        .filter((id) => states[id] !== atBackup[id]);
      return [
        ...differing.map((id) => `${id} is not as it was at the backup`),
        ...check(Object.keys(states).length === orderCount, 'orders are missing'),
        ...(await closing(place, tally)),
      ];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};
