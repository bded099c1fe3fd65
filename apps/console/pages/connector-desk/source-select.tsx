import type { ReactNode } from 'react';
import { SelectField } from '../../ui/index.js';
import { useSourceNames } from './use-source-names.js';

/** One of the registered sources, by name and code; `none` says what it means that none is chosen. */
export function SourceSelect({
  label,
  none,
  value,
  onChange,
}: {
  readonly label: string;
  readonly none: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
}): ReactNode {
  const names = useSourceNames();
  return (
    <SelectField
      label={label}
      value={value}
      onChange={onChange}
      options={[
        { value: '', label: none },
        ...names.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
      ]}
    />
  );
}
