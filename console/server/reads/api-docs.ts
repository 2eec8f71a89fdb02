import express, { type Express } from 'express';
import { createRequire } from 'node:module';
import path from 'node:path';
import { routes } from '../../contract/routes.js';
import type { Deps } from '../deps.js';
import { openRoute } from '../http/route.js';
import { openApiDocument } from '../openapi.js';

const docsPath = routes.apiDocs.path;

/** The OpenAPI document and a page to read it, with its own files: nothing is loaded from elsewhere. */
export function apiDocsRoutes(app: Express, deps: Deps): void {
  let document: ReturnType<typeof openApiDocument> | undefined;
  openRoute(app, deps, 'openApi', async () => (document ??= openApiDocument()));
  openRoute(app, deps, 'apiDocs', async ({ response }) => void response.type('html').send(page));
  app.get(`${docsPath}/start.js`, (_request, response) => void response.type('js').send(script));
  const folder = path.dirname(
    createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'),
  );
  app.use(docsPath, express.static(folder, { index: false }));
}

const page = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Dermaline API</title><link rel="stylesheet" href="${docsPath}/swagger-ui.css"></head>
<body><div id="docs"></div>
<script src="${docsPath}/swagger-ui-bundle.js"></script><script src="${docsPath}/start.js"></script></body>
</html>`;

const script = `SwaggerUIBundle({ url: '${routes.openApi.path}', dom_id: '#docs', validatorUrl: null });`;
