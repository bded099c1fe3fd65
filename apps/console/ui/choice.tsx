import { useId, type ReactNode } from 'react';
import styles from './choice.module.css';

export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
  /** Options of one group stand together under its name. */
  readonly group?: string;
}

/** One of several, under its label: a native list, which every phone and screen reader knows. */
export function Choice({
  label,
  value,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly ChoiceOption[];
  readonly onChoose: (value: string) => void;
}): ReactNode {
  const id = useId();
  const groups = [...new Set(options.map(({ group }) => group ?? ''))];
  return (
    <div className={styles.choice}>
      <label htmlFor={id} className="small quiet">
        {label}
      </label>
      <select
        id={id}
        className={`field ${styles.list}`}
        value={value}
        onChange={(event) => onChoose(event.target.value)}
      >
        {groups.map((group) => {
          const shown = options.filter((option) => (option.group ?? '') === group);
          const lines = shown.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ));
          return group === '' ? (
            lines
          ) : (
            <optgroup key={group} label={group}>
              {lines}
            </optgroup>
          );
        })}
      </select>
    </div>
  );
}

/** The same for a few: every one is seen, and the chosen one is pressed. */
export function ChoiceButtons({
  label,
  value,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly ChoiceOption[];
  readonly onChoose: (value: string) => void;
}): ReactNode {
  return (
    <div className={styles.buttons} role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className="button"
          aria-pressed={option.value === value}
          onClick={() => onChoose(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
