import { useId, type ReactNode } from 'react';
import styles from './planning-desk.module.css';

/** A day up to the latest that makes sense, with the calendar that the browser knows. */
export function DayField({
  label,
  value,
  latest,
  onChoose,
}: {
  readonly label: string;
  readonly value: string;
  readonly latest: string;
  readonly onChoose: (day: string) => void;
}): ReactNode {
  const id = useId();
  return (
    <div className={styles.day}>
      <label htmlFor={id} className="small quiet">
        {label}
      </label>
      <input
        id={id}
        type="date"
        className="field"
        value={value}
        max={latest}
        onChange={(event) => {
          // Cleared for a moment while somebody types.
          if (event.target.value !== '') onChoose(event.target.value);
        }}
      />
    </div>
  );
}
