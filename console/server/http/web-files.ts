import express, { type Router } from 'express';
import path from 'node:path';
import { problem } from './problem.js';

/**
 * The console's own files: hashed ones for ever, `index.html` for every other page. Paths of the API never fall back
 * to a page.
 */
export function webFiles(folder: string): Router {
  const router = express.Router();
  router.use(
    '/assets',
    express.static(path.join(folder, 'assets'), {
      immutable: true,
      maxAge: '365d',
      fallthrough: false,
    }),
  );
  router.use(express.static(folder, { index: false, maxAge: 0 }));
  router.get(/^\/(?!api\/|health$|metrics$)/, (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile('index.html', { root: folder }, (error: unknown) => {
      if (error) next(problem('notFound', 'The console has not been built.'));
    });
  });
  return router;
}
