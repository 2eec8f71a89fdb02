import { createContext, use } from 'react';
import type { Me } from '../../../contract/reads.js';

export const MeContext = createContext<Me | undefined>(undefined);

/** The signed-in person; throws on screens that are shown before the sign-in. */
export function useMe(): Me {
  const me = use(MeContext);
  if (!me) throw new Error('nobody is signed in here');
  return me;
}
