import type { ReactNode } from 'react';
import { DATASET_TITLES } from '../client/dataset-titles.js';
import { defineWords, useLanguage, useWords } from '../i18n/index.js';
import { SelectField } from './form.js';

const WORDS = defineWords(
  { label: 'Kumpulan data', choose: 'pilih' },
  { label: 'Dataset', choose: 'choose' },
);

/** One of all datasets, by title; empty until somebody has chosen. */
export function DatasetSelect({
  value,
  onChange,
  hint,
}: {
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly hint?: ReactNode;
}): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const options = Object.entries(DATASET_TITLES)
    .map(([name, title]) => ({ value: name, label: title[language] }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <SelectField
      label={words.label}
      hint={hint}
      value={value}
      onChange={onChange}
      options={[{ value: '', label: words.choose }, ...options]}
    />
  );
}
