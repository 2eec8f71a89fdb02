// `npm run drill -- NAME`: recovery drills on an installation of their own. See test/drills/main.ts.
import { build, compile, fail, setUp } from './set-up.mjs';

setUp();
await build();
if (!compile('test')) fail('The drills could not be built; the messages above say why.');
await import('../build/test/drills/main.js');
