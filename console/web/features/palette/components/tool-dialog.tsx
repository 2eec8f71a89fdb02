import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../words/language.js';
import css from './palette.module.css';

type ToolDialogProps = {
  readonly title: string;
  readonly close: () => void;
  readonly children: ReactNode;
};

/** A dialog over the page; its title bar is no second banner of the page. */
export function ToolDialog({ title, close, children }: ToolDialogProps) {
  const { words } = useLanguage();
  return (
    <Modal.Root opened onClose={close} size="lg" yOffset="12vh">
      <Modal.Overlay />
      <Modal.Content p="lg">
        <div className={css['head']}>
          <Modal.Title fw={650}>{title}</Modal.Title>
          <Modal.CloseButton size="lg" aria-label={words.tools.cancel} />
        </div>
        {children}
      </Modal.Content>
    </Modal.Root>
  );
}
