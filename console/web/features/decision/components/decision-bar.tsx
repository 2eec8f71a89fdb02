import type { CommandType } from '../../../../../domain/order/catalogue.js';
import { useNavigate } from 'react-router';
import type { OrderView } from '../../../../contract/reads.js';
import { paths } from '../../../app/paths.js';
import { useLanguage } from '../../../words/language.js';
import { FormFoot } from '../../command/components/form-foot.js';
import type { CommandForm } from '../../command/use-command-form.js';
import type { DecisionLook } from '../use-decision.js';
import css from './decision-bar.module.css';

type DecisionBarProps = {
  readonly type: CommandType;
  readonly view: OrderView;
  readonly form: CommandForm;
  readonly decision: DecisionLook;
};

/** The signature at the bottom of the page: open when the form is complete and everything was looked at. */
export function DecisionBar({ type, view, form, decision }: DecisionBarProps) {
  const { words } = useLanguage();
  const navigate = useNavigate();
  const waits = [
    ...(decision.toSee > 0 ? [words.decision.toSee(decision.toSee)] : []),
    ...(decision.moved.length > 0 ? [words.decision.whileOpen] : []),
  ];
  return (
    <div className={css['bar']}>
      <FormFoot
        type={type}
        view={view}
        form={form}
        waits={waits}
        inLine
        close={() => void navigate(paths.order(view.state.orderId))}
      />
    </div>
  );
}
