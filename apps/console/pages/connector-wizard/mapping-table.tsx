import type { ReactNode } from 'react';
import type { Dataset, DatasetField } from '../../client/dataset.js';
import { useLocal, useWords } from '../../i18n/index.js';
import styles from './connector-wizard.module.css';
import { CONSTANT, isMissing, NOWHERE, type FieldChoice, type Mapping } from './guess-mapping.js';
import { WORDS } from './wizard-words.js';

export function MappingTable({
  dataset,
  columns,
  mapping,
  onChange,
}: {
  readonly dataset: Dataset;
  readonly columns: readonly string[];
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}): ReactNode {
  const words = useWords(WORDS);
  return (
    <div className={styles.mapping}>
      <table>
        <caption className="visually-hidden">{words.mappingCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.from}</th>
          </tr>
        </thead>
        <tbody>
          {dataset.fields.map((field) => (
            <FieldRow
              key={field.name}
              field={field}
              isKey={dataset.key.includes(field.name)}
              columns={columns}
              choice={mapping[field.name] ?? { column: NOWHERE, constant: '' }}
              onChange={(choice) => onChange({ ...mapping, [field.name]: choice })}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FieldRow({
  field,
  isKey,
  columns,
  choice,
  onChange,
}: {
  readonly field: DatasetField;
  readonly isKey: boolean;
  readonly columns: readonly string[];
  readonly choice: FieldChoice;
  readonly onChange: (choice: FieldChoice) => void;
}): ReactNode {
  const words = useWords(WORDS);
  const local = useLocal();
  const title = local(field.title);
  return (
    <tr className={isMissing(field, choice) ? styles.open : undefined}>
      <th scope="row">
        {title}
        <br />
        <code className="quiet">{field.name}</code>{' '}
        <span className="quiet small">
          {[isKey ? words.isKey : '', field.isOptional === true ? '' : words.required]
            .filter((word) => word !== '')
            .join(' · ')}
        </span>
      </th>
      <td>
        <div className={styles.from}>
          <select
            className="field"
            aria-label={words.fromFor(title)}
            value={choice.column}
            onChange={(event) => onChange({ ...choice, column: event.target.value })}
          >
            <option value={NOWHERE}>{words.nowhere}</option>
            <option value={CONSTANT}>{words.constant}</option>
            {columns.map((column) => (
              <option key={column} value={column}>
                {column}
              </option>
            ))}
          </select>
          {choice.column === CONSTANT && (
            <input
              className="field"
              aria-label={words.constantFor(title)}
              value={choice.constant}
              onChange={(event) => onChange({ ...choice, constant: event.target.value })}
            />
          )}
        </div>
      </td>
    </tr>
  );
}
