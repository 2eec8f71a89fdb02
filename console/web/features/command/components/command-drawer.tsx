import { Drawer } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { OrderView } from '../../../../contract/reads.js';
import type { CommandType } from '../../../../../domain/order/catalogue.js';
import { paths, type About } from '../../../app/paths.js';
import { useLanguage } from '../../../words/language.js';
import css from './command-drawer.module.css';
import { CommandFormBody } from './command-form-body.js';

type CommandDrawerProps = {
  readonly type: CommandType;
  readonly view: OrderView | null;
  readonly close: () => void;
  readonly about?: About;
};

/** The order behind the drawer, with its patient for those who may read who it is. */
const orderNamed = ({ state, patient }: OrderView): string =>
  patient ? `${state.orderId} · ${patient.name}` : state.orderId;

/** Any command's form, at the side of the page that shows what it is about. What was typed stays when it closes. */
export function CommandDrawer({ type, view, close, about }: CommandDrawerProps) {
  const { texts, words } = useLanguage();
  const navigate = useNavigate();
  const wide =
    type === 'recordAdministration' || type === 'confirmIdentity' || type === 'observeCulture';
  return (
    <Drawer.Root
      opened
      onClose={close}
      position="right"
      size={wide ? 980 : 720}
      closeOnClickOutside={false}
    >
      <Drawer.Overlay />
      <Drawer.Content>
        <div className={css['head']}>
          <div className={css['what']}>
            <Drawer.Title className={css['title'] ?? ''}>{texts.commands[type].title}</Drawer.Title>
            {view ? <div className={css['of']}>{orderNamed(view)}</div> : null}
          </div>
          <Drawer.CloseButton size="lg" aria-label={words.form.close} />
        </div>
        <Drawer.Body>
          <CommandFormBody
            type={type}
            view={view}
            done={(orderId) =>
              void navigate(paths.order(orderId), {
                replace: view !== null,
                state: { recorded: type },
              })
            }
            close={close}
            {...(about ? { about } : {})}
          />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
