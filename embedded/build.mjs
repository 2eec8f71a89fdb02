// `npm run build`: installs and builds what is missing and starts nothing. Programs can then be run one by one.
import { build, setUp } from './set-up.mjs';

setUp();
await build();
