import { Component, type ReactNode } from 'react';
import { Broken } from './broken.js';

type Props = { readonly children: ReactNode };
type State = { readonly broken: boolean };

/** Catches what a screen throws; React knows no other way than a class. */
export class ErrorBoundary extends Component<Props, State> {
  static getDerivedStateFromError(): State {
    return { broken: true };
  }

  override state: State = { broken: false };

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}
