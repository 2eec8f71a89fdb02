import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

type ButtonLinkProps = ButtonProps & { readonly to: string; readonly children: ReactNode };

/** A button that goes to an address. */
export const ButtonLink = ({ to, children, ...look }: ButtonLinkProps) => (
  <Button component={Link} to={to} variant="default" {...look}>
    {children}
  </Button>
);
