import { useCallback, useEffect, useState } from 'react';
import { useUrlState } from '../../url/use-url-state.js';

export interface Scene {
  readonly key: string;
  readonly isPaused: boolean;
  readonly togglePause: () => void;
}

/** Shows one after the other; a space holds the one that is shown, which is then in the address; arrows go to the next or the one before. */
export function useScene(keys: readonly string[]): Scene {
  const [held, hold] = useUrlState('adegan');
  const [turn, setTurn] = useState(0);
  const isPaused = keys.includes(held);
  const index = isPaused ? keys.indexOf(held) : turn % keys.length;
  const key = keys[index] ?? '';
  const go = useCallback(
    (by: number) => {
      const next = (index + by + keys.length) % keys.length;
      setTurn(next);
      if (isPaused) hold(keys[next] ?? '');
    },
    [index, isPaused, hold, keys],
  );
  const togglePause = useCallback(() => {
    setTurn(index);
    hold(isPaused ? '' : key);
  }, [index, isPaused, hold, key]);
  useEffect(() => {
    if (isPaused) return undefined;
    const timer = setInterval(() => go(1), SCENE_MS);
    return () => clearInterval(timer);
  }, [isPaused, go]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // A button in focus has its own use for the space bar.
      if (event.key === ' ' && !(event.target instanceof HTMLButtonElement)) togglePause();
      else if (event.key === 'ArrowRight') go(1);
      else if (event.key === 'ArrowLeft') go(-1);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [togglePause, go]);
  return { key, isPaused, togglePause };
}

const SCENE_MS = 30_000;
