import { useEffect, useState } from 'react';

/** The time, in steps; between them nothing is drawn anew. */
export function useNow(stepMs: number): Date {
  const [step, setStep] = useState(() => Math.floor(Date.now() / stepMs));
  useEffect(() => {
    const timer = setInterval(() => setStep(Math.floor(Date.now() / stepMs)), Math.min(stepMs, 1_000));
    return () => clearInterval(timer);
  }, [stepMs]);
  return new Date(step * stepMs);
}
