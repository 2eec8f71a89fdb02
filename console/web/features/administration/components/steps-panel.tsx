import { Anchor } from '@mantine/core';
import type { Administration } from '../../../../contract/administration.js';
import { useNow } from '../../../clock/use-now.js';
import { Panel } from '../../../ui/panel.js';
import { Tag } from '../../../ui/tag.js';
import { useLanguage } from '../../../words/language.js';
import type { SetUpStep } from '../names.js';
import { missingRoles, stepsOf } from '../set-up-steps.js';
import css from './administration.module.css';

type StepsPanelProps = { readonly administration: Administration };

/** Where each step is done on the page. */
const sectionOf: Readonly<Record<SetUpStep, string>> = {
  facility: 'facility',
  laboratory: 'sites',
  clinic: 'sites',
  people: 'people',
  protocol: 'protocols',
  reagents: 'lots',
};

/** What is still to be set up before the first treatment, step by step. */
export function StepsPanel({ administration }: StepsPanelProps) {
  const { words, texts } = useLanguage();
  const now = useNow(60_000);
  const steps = stepsOf(administration, now);
  const open = steps.filter(({ done }) => !done).length;
  const missing = missingRoles(administration).map((role) => texts.roles[role]);
  return (
    <Panel title={words.administration.steps} aside={`${steps.length - open} / ${steps.length}`}>
      <ol className={css['steps']}>
        {steps.map(({ step, done }) => (
          <li key={step}>
            {done ? (
              <Tag tone="good" icon="check">
                {words.administration.done}
              </Tag>
            ) : (
              <Tag tone="warn" icon="clock">
                {words.administration.toDo}
              </Tag>
            )}
            <Anchor href={`#${sectionOf[step]}`}>{words.administration.stepsToDo[step]}</Anchor>
            {step === 'people' && !done ? (
              <div className={css['soft']}>
                {words.administration.missingRoles(missing.join(', '))}
              </div>
            ) : null}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
