import { useEffect, useRef, useState, type ReactNode } from 'react';
import { defineWords, useWords } from '../i18n/index.js';

const WORDS = defineWords(
  {
    waits: (seconds: number) => `Dilaksanakan dalam ${seconds} detik, tercatat atas nama Anda.`,
    undo: 'Urungkan',
  },
  {
    waits: (seconds: number) =>
      `It is carried out in ${seconds} seconds and stands on the record in your name.`,
    undo: 'Undo',
  },
);

const WINDOW_SECONDS = 10;

/**
 * A decision that was made and can still be taken back: nothing is sent before the window has passed, so undoing it leaves no trace.
 * Whoever leaves the page takes it back as well, and the browser warns them.
 */
export function UndoWindow({
  what,
  onPassed,
  onUndo,
}: {
  readonly what: string;
  readonly onPassed: () => void;
  readonly onUndo: () => void;
}): ReactNode {
  const words = useWords(WORDS);
  const [left, setLeft] = useState(WINDOW_SECONDS);
  const passed = useRef(onPassed);
  useEffect(() => {
    passed.current = onPassed;
  });
  useEffect(() => {
    const endsAt = Date.now() + WINDOW_SECONDS * SECOND_MS;
    const timer = setInterval(() => {
      const seconds = Math.ceil((endsAt - Date.now()) / SECOND_MS);
      setLeft(Math.max(seconds, 0));
      if (seconds > 0) return;
      clearInterval(timer);
      passed.current();
    }, SECOND_MS / 4);
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => {
      clearInterval(timer);
      removeEventListener('beforeunload', warn);
    };
  }, []);
  return (
    <p className="row">
      <strong role="status">{what}</strong>
      <span className="quiet number" aria-hidden="true">
        {words.waits(left)}
      </span>
      <span className="visually-hidden">{words.waits(WINDOW_SECONDS)}</span>
      <button type="button" className="button" onClick={onUndo}>
        {words.undo}
      </button>
    </p>
  );
}

const SECOND_MS = 1_000;
