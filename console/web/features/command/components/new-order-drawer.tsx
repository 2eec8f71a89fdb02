import { CommandDrawer } from './command-drawer.js';

type NewOrderDrawerProps = { readonly close: () => void };

/** The prescription a new order begins with. */
export function NewOrderDrawer({ close }: NewOrderDrawerProps) {
  return <CommandDrawer type="placeOrder" view={null} close={close} />;
}
