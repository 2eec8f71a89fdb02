import express, { type Express } from 'express';
import { newPasswordRoute } from './administration/new-password.js';
import { peopleRoutes } from './administration/people.js';
import { administrationRoutes } from './administration/reference.js';
import { setUpRoutes } from './administration/set-up.js';
import { authRoutes } from './auth/routes.js';
import { commandRoutes } from './commands/routes.js';
import type { Deps } from './deps.js';
import { answerErrors, noSuchRoute } from './http/error-handler.js';
import { limitPerSession, limitSignIn } from './http/limits.js';
import { logRequests } from './http/log.js';
import { neverStored, sameSiteOnly, securityHeaders } from './http/security-headers.js';
import { webFiles } from './http/web-files.js';
import { apiDocsRoutes } from './reads/api-docs.js';
import { divergenceRoutes } from './reads/divergences.js';
import { operationsRoutes } from './reads/operations.js';
import { orderReadRoutes } from './reads/orders.js';
import { patientRoutes } from './reads/patients.js';
import { qualityRoutes } from './reads/quality.js';
import { referenceRoutes } from './reads/reference.js';
import { systemRoutes } from './reads/system.js';
import { streamRoute } from './reads/stream.js';
import { taskRoutes } from './reads/tasks.js';
import { routes } from '../contract/routes.js';
import { clockRoutes } from './training/clock-routes.js';

/** A command with a long narrative and a full panel of results has room in it. */
const largestBody = '256kb';
const signInsPerMinute = 60;

/** The console server: everything it works with is given to it. */
export function createApp(deps: Deps): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(logRequests(deps.log));
  app.use(securityHeaders(deps.publicUrl));
  app.use('/api', neverStored, sameSiteOnly, limitPerSession(deps.requestsPerMinute));
  app.use(routes.signIn.path, limitSignIn(signInsPerMinute));
  app.use(routes.addFirstAdministrator.path, limitSignIn(signInsPerMinute));
  app.use('/api', express.json({ limit: largestBody }));

  setUpRoutes(app, deps);
  authRoutes(app, deps);
  peopleRoutes(app, deps);
  newPasswordRoute(app, deps);
  administrationRoutes(app, deps);
  commandRoutes(app, deps);
  orderReadRoutes(app, deps);
  taskRoutes(app, deps);
  qualityRoutes(app, deps);
  referenceRoutes(app, deps);
  divergenceRoutes(app, deps);
  patientRoutes(app, deps);
  streamRoute(app, deps);
  systemRoutes(app, deps);
  clockRoutes(app, deps);
  operationsRoutes(app, deps);
  apiDocsRoutes(app, deps);

  app.use('/api', noSuchRoute);
  app.use(webFiles(deps.webFolder));
  app.use(noSuchRoute);
  app.use(answerErrors);
  return app;
}
