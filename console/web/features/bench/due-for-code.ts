import type { OrderView, WorkItem } from '../../../contract/reads.js';
import { catalogue, isCommandType, type CommandType } from '../../../../domain/order/catalogue.js';
import { parseCode } from '../../../../domain/identity/codes.js';
import type { Role } from '../../../../domain/roles.js';
import { widgetOfCode } from '../command/about-fields.js';
import type { Field } from '../command/field.js';
import { readForm } from '../command/read-form.js';

/**
 * The one task that is due for a scanned thing: of the person's tasks on its order, those whose form takes such a
 * thing and may be tried; a task about this very thing first, then the soonest. Nothing when none is due.
 */
export function dueForCode(
  { tasks, allowedActions }: Pick<OrderView, 'tasks' | 'allowedActions'>,
  code: string,
  roles: readonly Role[],
): (WorkItem & { readonly command: CommandType }) | undefined {
  const may = (type: string) =>
    allowedActions.some((action) => action.type === type && action.refusal === null);
  return tasks
    .filter((task) => task.roles.some((role) => roles.includes(role)) && may(task.command))
    .flatMap((task) => (isCommandType(task.command) ? [{ ...task, command: task.command }] : []))
    .filter((task) => task.subject === code || takes(task.command, code))
    .sort(
      (a, b) =>
        Number(b.subject === code) - Number(a.subject === code) ||
        Date.parse(a.dueAt) - Date.parse(b.dueAt),
    )[0];
}

/** True when the form of a command has a place for such a thing. */
function takes(type: CommandType, code: string): boolean {
  const fields = readForm(catalogue[type].payload());
  const kind = parseCode(code)?.kind;
  if (kind === 'sample') return fields.some((field) => field.name === 'sampleCode');
  if (kind === 'container') return fields.some((field) => field.widget === 'scan');
  const widget = widgetOfCode(code);
  return fields.some(
    (field) => field.widget === widget || (kind === 'vessel' && hasVesselRows(field)),
  );
}

/** Rows with one vessel each, as observations have. */
const hasVesselRows = (field: Field): boolean =>
  field.kind === 'list' &&
  field.element.kind === 'group' &&
  field.element.fields.some((part) => part.name === 'vessel');
