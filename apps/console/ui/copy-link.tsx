import { useState, type ReactNode } from 'react';
import { defineWords, useWords } from '../i18n/index.js';
import { Icon } from './icon.js';

const WORDS = defineWords(
  { copy: 'Salin tautan', copyText: 'Salin', done: 'Tersalin' },
  { copy: 'Copy link', copyText: 'Copy', done: 'Copied' },
);

/** Copies the address of this view, or the text it is given. */
export function CopyLink({ text }: { readonly text?: string }): ReactNode {
  const words = useWords(WORDS);
  const [isDone, setIsDone] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text ?? location.href);
    setIsDone(true);
    setTimeout(() => setIsDone(false), SHOWN_MS);
  };
  // Browsers offer the clipboard only on safe addresses (https or this machine).
  if (!('clipboard' in navigator)) return null;
  return (
    <button type="button" className="button" onClick={() => void copy()}>
      <Icon name={isDone ? 'check' : text === undefined ? 'link' : 'copy'} />
      <span aria-live="polite">{isDone ? words.done : text === undefined ? words.copy : words.copyText}</span>
    </button>
  );
}

const SHOWN_MS = 2_000;
