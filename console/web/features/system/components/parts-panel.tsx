import type { SystemHealth } from '../../../../contract/system.js';
import { Facts } from '../../../ui/facts.js';
import { Panel } from '../../../ui/panel.js';
import { Tag } from '../../../ui/tag.js';
import { useLanguage } from '../../../words/language.js';

type PartsPanelProps = { readonly health: SystemHealth };

/** Engine, worker and record, and when the record was last audited and backed up. */
export function PartsPanel({ health }: PartsPanelProps) {
  const { words, formats } = useLanguage();
  const { temporal, worker, databaseMilliseconds, lastAudit, lastBackup } = health;
  return (
    <Panel title={words.system.parts}>
      <Facts
        rows={[
          [words.system.engine, standing(temporal)],
          [words.system.worker, temporal === 'up' ? standing(worker) : words.system.unknown],
          [words.system.record, words.system.milliseconds(databaseMilliseconds)],
          [
            words.system.lastAudit,
            lastAudit ? (
              <span key="audit">
                {formats.instant(lastAudit.at)}{' '}
                <Tag tone={lastAudit.differences === 0 ? 'good' : 'bad'}>
                  {lastAudit.differences === 0
                    ? words.system.noDifferences
                    : words.system.differences(lastAudit.differences)}
                </Tag>
              </span>
            ) : (
              words.system.never
            ),
          ],
          [
            words.system.lastBackup,
            lastBackup
              ? `${formats.instant(lastBackup.at)} (${words.system.megabytes(formats.number(lastBackup.bytes / 1e6, 1))})`
              : words.system.never,
          ],
        ]}
      />
    </Panel>
  );

  function standing(part: 'up' | 'down') {
    return part === 'up' ? (
      <Tag tone="good" icon="check">
        {words.system.up}
      </Tag>
    ) : (
      <Tag tone="bad" icon="alert">
        {words.system.down}
      </Tag>
    );
  }
}
