import path from 'node:path';
import { firstLoadKib } from '../../support/first-load.js';
import { projectFolder } from '../../../worker/project-folder.js';

/** JavaScript of the console's first load, gzipped, of the web page as it was built. */
export const webInitialJsGzipKiB = (): number =>
  firstLoadKib(path.join(projectFolder(), 'build/web'));
