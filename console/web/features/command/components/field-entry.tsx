import type { Field, Raw } from '../field.js';
import { CodesEntry } from '../widgets/codes-entry.js';
import { DoseEntry } from '../widgets/dose-entry.js';
import { MatterEntry } from '../widgets/matter-entry.js';
import { PanelEntry } from '../widgets/panel-entry.js';
import { PickEntry } from '../widgets/pick-entry.js';
import { ReagentEntry } from '../widgets/reagent-entry.js';
import { ScanEntry } from '../widgets/scan-entry.js';
import { SessionEntry } from '../widgets/session-entry.js';
import { PlainEntry } from './plain-entry.js';

type FieldEntryProps = {
  readonly field: Field;
  readonly path: string;
  readonly value: Raw;
  readonly change: (next: Raw) => void;
  readonly compact?: boolean;
};

/** A field the way it is entered: its own widget where the schema names one that fits, else by its kind. */
export function FieldEntry(props: FieldEntryProps) {
  const { field } = props;
  const many = field.kind === 'list' && field.element.kind === 'text';
  switch (field.widget) {
    case 'scan':
      return field.kind === 'text' ? (
        <ScanEntry {...props} field={field} />
      ) : (
        <PlainEntry {...props} />
      );
    case 'patient':
    case 'protocol':
    case 'laboratory':
      return field.kind === 'text' ? (
        <PickEntry {...props} field={field} />
      ) : (
        <PlainEntry {...props} />
      );
    case 'session':
      return field.kind === 'text' ? (
        <SessionEntry {...props} field={field} />
      ) : (
        <PlainEntry {...props} />
      );
    case 'deviation':
    case 'hold':
    case 'excursion':
    case 'adverseEvent':
    case 'latePositive':
    case 'contamination':
    case 'changedEvidence':
    case 'awaited':
      return field.kind === 'text' ? (
        <MatterEntry {...props} field={field} />
      ) : (
        <PlainEntry {...props} />
      );
    case 'reagentLots':
      return <ReagentEntry {...props} />;
    case 'vessels':
    case 'allVessels':
    case 'vials':
    case 'blockedVials':
    case 'blockedContainers':
    case 'storedVials':
    case 'containers':
    case 'leftContainers':
    case 'items':
      return many ? <CodesEntry {...props} field={field} /> : <PlainEntry {...props} />;
    case 'panel':
      return field.kind === 'list' ? (
        <PanelEntry {...props} field={field} />
      ) : (
        <PlainEntry {...props} />
      );
    case 'faceMap':
      return field.kind === 'list' ? (
        <DoseEntry {...props} field={field} />
      ) : (
        <PlainEntry {...props} />
      );
    default:
      return <PlainEntry {...props} />;
  }
}
