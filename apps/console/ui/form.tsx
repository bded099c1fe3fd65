import { useId, type ChangeEventHandler, type HTMLInputTypeAttribute, type ReactNode } from 'react';
import { HubError } from '../client/index.js';
import { defineWords, useWords } from '../i18n/index.js';
import { Icon } from './icon.js';
import styles from './form.module.css';

const WORDS = defineWords(
  {
    failed: 'Belum berhasil',
    offline: 'Hub tidak terjangkau. Periksa sambungan internet, lalu coba lagi.',
    unknown: 'Terjadi gangguan. Coba lagi; bila terulang, laporkan nomor jejaknya.',
    trace: 'Nomor jejak',
  },
  {
    failed: 'That did not work',
    offline: 'The hub cannot be reached. Check the internet connection, then try again.',
    unknown: 'Something went wrong. Try again; if it happens again, report the trace number.',
    trace: 'Trace number',
  },
);

/** A label, what helps to fill it in, what is wrong with it, and the input itself. */
export function Field({
  label,
  hint,
  error,
  children,
}: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Gets the id for the input and the ids that describe it. */
  readonly children: (input: { readonly id: string; readonly 'aria-describedby'?: string }) => ReactNode;
}): ReactNode {
  const id = useId();
  const describedBy = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(error === undefined ? [] : [`${id}-error`]),
  ].join(' ');
  return (
    <div className={`${styles.field} ${error === undefined ? '' : styles.wrong}`}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="quiet small">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className={styles.error}>
          <Icon name="stop" />
          {error}
        </p>
      )}
      {children({ id, ...(describedBy === '' ? {} : { 'aria-describedby': describedBy }) })}
    </div>
  );
}

/** The usual field: one line of text. */
export function TextField({
  label,
  hint,
  error,
  value,
  onChange,
  type = 'text',
  name,
  autoComplete = 'off',
  isRequired = false,
  placeholder,
}: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: HTMLInputTypeAttribute;
  readonly name?: string;
  readonly autoComplete?: string;
  readonly isRequired?: boolean;
  readonly placeholder?: string;
}): ReactNode {
  const change: ChangeEventHandler<HTMLInputElement> = (event) => onChange(event.target.value);
  return (
    <Field label={label} hint={hint} error={error}>
      {(input) => (
        <input
          {...input}
          className="field"
          type={type}
          name={name}
          value={value}
          onChange={change}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          required={isRequired}
          placeholder={placeholder}
          aria-invalid={error !== undefined || undefined}
        />
      )}
    </Field>
  );
}

/** A few lines of text, as they stand. */
export function TextArea({
  label,
  hint,
  value,
  onChange,
}: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  return (
    <Field label={label} hint={hint}>
      {(input) => (
        <textarea
          {...input}
          className="field"
          rows={3}
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export function SelectField({
  label,
  hint,
  value,
  onChange,
  options,
}: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly Option[];
}): ReactNode {
  return (
    <Field label={label} hint={hint}>
      {(input) => (
        <select {...input} className="field" value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Why the hub refused, in its own words, read out as soon as it stands there. */
export function Refusal({ error }: { readonly error: unknown }): ReactNode {
  const words = useWords(WORDS);
  if (error === null || error === undefined) return null;
  const known = error instanceof HubError ? error : new HubError('UNKNOWN', null);
  const text = known.code === 'OFFLINE' ? words.offline : known.message || words.unknown;
  return (
    <Problem title={words.failed}>
      <p>{text}</p>
      {known.traceId !== null && isFault(known) && (
        <p className="small">
          {words.trace}: <code>{known.traceId}</code>
        </p>
      )}
    </Problem>
  );
}

/** A refusal explains itself; only a fault of the hub needs its number told to somebody. */
function isFault({ code }: HubError): boolean {
  return code === 'INTERNAL' || code === 'UNKNOWN' || code.startsWith('HTTP_');
}

export function Problem({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className={styles.problem} role="alert">
      <strong>{title}</strong>
      {children}
    </div>
  );
}

/** Something went well, said where it happened. */
export function Done({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <div className={styles.done} role="status">
      {children}
    </div>
  );
}
