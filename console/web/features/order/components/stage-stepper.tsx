import type { Stage } from '../../../../../domain/order/sections.js';
import { Icon } from '../../../ui/icon.js';
import { useLanguage } from '../../../words/language.js';
import { stagePath } from '../stage-path.js';
import css from './stage-stepper.module.css';

type StageStepperProps = { readonly stage: Stage };

/** Where the order stands on its way. */
export function StageStepper({ stage }: StageStepperProps) {
  const { texts, words } = useLanguage();
  return (
    <ol className={css['steps']} aria-label={words.order.stages}>
      {stagePath(stage).map((step) => (
        <li
          key={step.stage}
          className={css[step.position]}
          aria-current={step.position === 'here' ? 'step' : undefined}
        >
          <span className={css['dot']}>
            {step.position === 'done' ? <Icon name="check" size={11} /> : null}
          </span>
          <span className={css['name']}>{texts.stages[step.stage]}</span>
        </li>
      ))}
    </ol>
  );
}
