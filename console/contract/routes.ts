/** Every path of the HTTP API, once. Parameters are written `:name`. */
export const routes = {
  signIn: { method: 'POST', path: '/api/sign-in' },
  signOut: { method: 'POST', path: '/api/sign-out' },
  me: { method: 'GET', path: '/api/me' },
  preferences: { method: 'PUT', path: '/api/me/preferences' },
  /** Open: is there nobody yet? */
  setUp: { method: 'GET', path: '/api/set-up' },
  addFirstAdministrator: { method: 'POST', path: '/api/set-up/administrator' },
  changePassword: { method: 'PUT', path: '/api/me/password' },
  /** Administrator, quality assurance and auditor read; people are the administrator's. */
  administration: { method: 'GET', path: '/api/administration' },
  addPerson: { method: 'POST', path: '/api/people' },
  changePerson: { method: 'PUT', path: '/api/people/:personId' },
  /** For one who forgot theirs; not one's own. Administrators. */
  newPassword: { method: 'POST', path: '/api/people/:personId/password' },
  addSite: { method: 'POST', path: '/api/sites' },
  setFacility: { method: 'PUT', path: '/api/facility' },
  addReagentLot: { method: 'POST', path: '/api/reagent-lots' },
  putProtocolInForce: { method: 'POST', path: '/api/protocols' },
  reference: { method: 'GET', path: '/api/reference' },
  /** Query: stage (repeatable), site, protocol, exception (overdue|dueToday|awaitingDecision|onHold), q, after, limit. */
  listOrders: { method: 'GET', path: '/api/orders' },
  countOrders: { method: 'GET', path: '/api/orders/counts' },
  /** Query: after, limit. Vials that can still be used and expire within 30 days, the first to expire first. */
  listExpiringVials: { method: 'GET', path: '/api/vials/expiring' },
  /** Query: view (open|overdue|closed), kind and class (repeatable), site, mine, q, after, limit. */
  listQuality: { method: 'GET', path: '/api/quality' },
  countQuality: { method: 'GET', path: '/api/quality/counts' },
  placeOrder: { method: 'POST', path: '/api/orders' },
  getOrder: { method: 'GET', path: '/api/orders/:orderId' },
  getHistory: { method: 'GET', path: '/api/orders/:orderId/history' },
  submitCommand: { method: 'POST', path: '/api/orders/:orderId/commands' },
  getCommand: { method: 'GET', path: '/api/commands/:commandId' },
  /** Query: after, limit. Tasks of my roles and sites, due first. */
  listTasks: { method: 'GET', path: '/api/tasks' },
  claimTask: { method: 'POST', path: '/api/tasks/claim' },
  releaseTask: { method: 'POST', path: '/api/tasks/release' },
  resolveScan: { method: 'POST', path: '/api/scans' },
  /** Orders that wait, or waited, for quality assurance after the record came back from an older copy. */
  listDivergences: { method: 'GET', path: '/api/divergences' },
  releaseDivergence: { method: 'POST', path: '/api/divergences/:divergenceId/release' },
  /** Administrator, auditor, coordinator and quality assurance. */
  systemHealth: { method: 'GET', path: '/api/system' },
  /** Quality assurance and administrator: it was looked at. */
  settleIncident: { method: 'POST', path: '/api/incidents/:incidentId/settle' },
  listIncidents: { method: 'GET', path: '/api/incidents' },
  listPatients: { method: 'GET', path: '/api/patients' },
  addPatient: { method: 'POST', path: '/api/patients' },
  /** Server-sent events: `order` {orderId, revision}, `clock` {now}. */
  stream: { method: 'GET', path: '/api/stream' },
  clock: { method: 'GET', path: '/api/training/clock' },
  /** Body: { to: 'nextDeadline' } or { to: instant }. Training installations only, administrator or coordinator. */
  stepClock: { method: 'POST', path: '/api/training/clock' },
  openApi: { method: 'GET', path: '/api/openapi.json' },
  apiDocs: { method: 'GET', path: '/api/docs' },
  health: { method: 'GET', path: '/health' },
  metrics: { method: 'GET', path: '/metrics' },
} as const;

export type RouteName = keyof typeof routes;

/** The path of a route with its parameters filled in. */
export const pathOf = (
  name: RouteName,
  parameters: Readonly<Record<string, string>> = {},
): string =>
  routes[name].path.replace(/:(\w+)/g, (_, key: string) =>
    encodeURIComponent(parameters[key] ?? ''),
  );
