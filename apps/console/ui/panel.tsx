import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { defineWords, useWords } from '../i18n/index.js';
import { Icon } from './icon.js';
import styles from './panel.module.css';

const WORDS = defineWords({ close: 'Tutup' }, { close: 'Close' });

/** A sheet over the page for one thing; what is behind it stays where it is. */
export function Panel({
  title,
  isOpen,
  onClose,
  children,
}: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const words = useWords(WORDS);
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.panel}>
          <div className={styles.head}>
            <Dialog.Title className={styles.title}>{title}</Dialog.Title>
            <Dialog.Close className={styles.close} aria-label={words.close}>
              <Icon name="close" />
            </Dialog.Close>
          </div>
          <div className={styles.body}>{children}</div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
