import { randomUUID } from 'node:crypto';
import type { CommandBody } from '../console/contract/command-body.js';
import type { CommandAnswer, OrderView, Page, WorkItem } from '../console/contract/reads.js';
import { catalogue } from '../domain/order/catalogue.js';
import type { Session } from './api.js';
import type { Clinic, Form, Person } from './clinic.js';

/** The clinic as the console's HTTP API offers it to the people who are signed in. */
export function openHttpClinic(sessions: ReadonlyMap<string, Session>): Clinic {
  const lists = new Map<string, ReadonlySet<string>>();
  return {
    async hasTask(person, key) {
      if (lists.get(person.personId)?.has(key)) return true;
      const list = await workOf(person);
      lists.set(person.personId, list);
      return list.has(key);
    },
    open: async (person, orderId) =>
      sessionOf(person).read<OrderView>('getOrder', { parameters: { orderId } }).then(seenOf),
    async submit(person, orderId, form) {
      const session = sessionOf(person);
      const body = bodyOf(form, session.secret);
      const answer = await (orderId === undefined
        ? session.call<CommandAnswer>('placeOrder', { body })
        : session.call<CommandAnswer>('submitCommand', { parameters: { orderId }, body }));
      if (answer.ok)
        return { ok: true, orderId: answer.body.orderId, seen: seenOf(answer.body.view) };
      const { error, refusal, message, issues } = answer.error;
      // Anything but a refusal is a mistake of the demonstration's own; it must not end the others' work.
      const mistake = `${error}: ${message} ${JSON.stringify(issues ?? [])}`;
      return { ok: false, refusal: refusal?.code ?? mistake };
    },
  };

  async function workOf(person: Person): Promise<ReadonlySet<string>> {
    const keys = new Set<string>();
    let after: string | null = '';
    while (after !== null) {
      const query: string = `?limit=200${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`;
      const page: Page<WorkItem> = await sessionOf(person).read('listTasks', { query });
      for (const { key } of page.items) keys.add(key);
      after = page.next;
    }
    return keys;
  }

  function sessionOf({ personId, login }: Person): Session {
    const session = sessions.get(personId);
    if (!session) throw new Error(`${login} is not signed in`);
    return session;
  }
}

function seenOf({ state, tasks }: OrderView) {
  if (state.stage === 'new') throw new Error('an order without a prescription');
  return { state, tasks };
}

const bodyOf = (form: Form, secret: string): CommandBody => ({
  ...form,
  commandId: randomUUID(),
  ...(catalogue[form.type].signature ? { signature: { secret } } : {}),
});
