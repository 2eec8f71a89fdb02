import {
  OpenAPIRegistry,
  OpenApiGeneratorV31,
  extendZodWithOpenApi,
  type RouteConfig,
} from '@asteasolutions/zod-to-openapi';
import * as z from 'zod';
import {
  changePersonBody,
  facilityBody,
  firstAdministratorBody,
  passwordBody,
  personBody,
  protocolBody,
  reagentLotBody,
  siteBody,
} from '../contract/administration.js';
import { commandBodySchema, commandTypes } from '../contract/command-body.js';
import {
  addPatientBody,
  historyQuery,
  listOrdersQuery,
  pageQuery,
  patientsQuery,
  preferencesBody,
  releaseBody,
  scanBody,
  signInBody,
  stepClockBody,
  taskBody,
} from '../contract/requests.js';
import { listQualityQuery } from '../contract/quality.js';
import { settleIncidentBody } from '../contract/system.js';
import { routes, type RouteName } from '../contract/routes.js';

extendZodWithOpenApi(z);

type Described = {
  readonly summary: string;
  readonly body?: () => z.ZodType;
  readonly query?: () => z.ZodObject;
  readonly open?: true;
};

/** What OpenAPI says about each route: a route that is missing does not compile. */
const described: Readonly<Record<RouteName, Described>> = {
  signIn: {
    summary: 'Sign in; sets the session cookie, answers who you are',
    body: signInBody,
    open: true,
  },
  signOut: { summary: 'Sign out' },
  me: { summary: 'Who is signed in, where, and what time it is there' },
  preferences: { summary: 'Change my language', body: preferencesBody },
  setUp: { summary: 'Whether the first administrator is still to be made', open: true },
  addFirstAdministrator: {
    summary: 'Make the first administrator, with the code the start prints',
    body: firstAdministratorBody,
    open: true,
  },
  changePassword: { summary: 'Change my password, which is my signing secret', body: passwordBody },
  administration: { summary: 'How the installation is set up' },
  addPerson: { summary: 'Add a member of staff', body: personBody },
  changePerson: { summary: "Change a person's roles, site or standing", body: changePersonBody },
  newPassword: { summary: 'Make a temporary password for somebody who forgot theirs' },
  addSite: { summary: 'Add a clinic or a laboratory', body: siteBody },
  setFacility: { summary: 'Set the ISBT 128 facility number', body: facilityBody },
  addReagentLot: { summary: 'Add a lot of medium or reagent', body: reagentLotBody },
  putProtocolInForce: { summary: 'Put a protocol version in force, signed', body: protocolBody },
  reference: { summary: 'Choices for the forms' },
  listOrders: { summary: 'The board, page by page', query: listOrdersQuery },
  countOrders: { summary: 'Counts of the exception strip', query: listOrdersQuery },
  listExpiringVials: { summary: 'Vials that expire soon, the first first', query: pageQuery },
  listQuality: { summary: 'What went wrong, by occurrence, page by page', query: listQualityQuery },
  countQuality: { summary: 'How many quality matters are open, late, and mine' },
  placeOrder: {
    summary: 'Prescribe: begins an order',
    body: () => commandBodySchema('placeOrder'),
  },
  getOrder: { summary: 'Everything about one order, and what you may do with it' },
  getHistory: { summary: 'What happened to an order, who did it, and why', query: historyQuery },
  submitCommand: {
    summary: 'One act on an order; the same commandId is the same act',
    body: submitBody,
  },
  getCommand: { summary: 'What became of a command' },
  listTasks: { summary: 'Tasks of my roles and sites, due first', query: pageQuery },
  claimTask: { summary: 'Take a task into your hands', body: taskBody },
  releaseTask: { summary: 'Give a task back', body: taskBody },
  resolveScan: { summary: 'What a scanned code is', body: scanBody },
  listDivergences: { summary: 'Orders whose workflow knew more than a restored record' },
  releaseDivergence: { summary: 'Quality assurance lets an order go on', body: releaseBody },
  systemHealth: { summary: 'Is the system itself all right' },
  settleIncident: { summary: 'Say that an incident was looked at', body: settleIncidentBody },
  listIncidents: { summary: 'What somebody must look at' },
  listPatients: { summary: 'Patients you may read', query: patientsQuery },
  addPatient: { summary: 'Add a patient', body: addPatientBody },
  stream: { summary: 'Server-sent events: orders that moved, and the clock' },
  clock: { summary: "The clinic's clock" },
  stepClock: { summary: 'Move the clock of a training installation', body: stepClockBody },
  openApi: { summary: 'This document', open: true },
  apiDocs: { summary: 'This document, to read', open: true },
  health: { summary: 'Is everything up', open: true },
  metrics: { summary: 'Measurements for Prometheus', open: true },
};

/** The OpenAPI 3.1 document, generated from the contract. */
export function openApiDocument() {
  const registry = new OpenAPIRegistry();
  const session = registry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'dermaline.session_token',
  });
  registry.register('Error', errorSchema());
  for (const name of routeNames()) {
    const { summary, open } = described[name];
    registry.registerPath({
      method: lowerMethod[routes[name].method],
      path: routes[name].path.replace(/:(\w+)/g, '{$1}'),
      operationId: name,
      summary,
      request: requestOf(name),
      security: open ? [] : [{ [session.name]: [] }],
      responses: {
        200: { description: 'Done' },
        default: {
          description: 'Not done',
          content: { 'application/json': { schema: errorSchema() } },
        },
      },
    });
  }
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Dermaline',
      version: '1',
      description: 'Commands are answered with 200 only when they are recorded.',
    },
  });
}

const lowerMethod = { GET: 'get', POST: 'post', PUT: 'put' } as const;

function requestOf(name: RouteName): NonNullable<RouteConfig['request']> {
  const { body, query } = described[name];
  const parameters = [...routes[name].path.matchAll(/:(\w+)/g)].map(([, key]) => [
    key ?? '',
    z.string(),
  ]);
  return {
    ...(parameters.length > 0 ? { params: z.object(Object.fromEntries(parameters)) } : {}),
    ...(query ? { query: query() } : {}),
    ...(body
      ? { body: { required: true, content: { 'application/json': { schema: body() } } } }
      : {}),
  };
}

function submitBody(): z.ZodType {
  const [first, ...others] = commandTypes
    .filter((type) => type !== 'placeOrder')
    .map(commandBodySchema);
  return first ? z.union([first, ...others]) : z.never();
}

const errorSchema = () =>
  z.object({
    error: z.string(),
    message: z.string(),
    issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    refusal: z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) }).optional(),
    commandId: z.string().optional(),
    revision: z.number().optional(),
  });

const routeNames = (): readonly RouteName[] =>
  Object.keys(routes).filter((key): key is RouteName => Object.hasOwn(routes, key));
