import type { DatasetDefinition } from '#dataset';
import { plainName } from './names.js';
import { synonymFile } from './synonym-file.js';

/** What agencies call things: names of columns by canonical field, names of tables by dataset. Data, in `field-synonyms.json`. */
export class Synonyms {
  private constructor(private readonly data: SynonymData) {}

  static async load(): Promise<Synonyms> {
    return new Synonyms(JSON.parse(await synonymFile()) as SynonymData);
  }

  /** The names of one field, its own first: those of the dataset, of the field anywhere, its titles and its canonical name. */
  ofField({ name: dataset, fields }: DatasetDefinition, field: string): readonly string[] {
    const title = fields[field]?.title;
    return distinct([
      ...(this.data.of[`${dataset}.${field}`] ?? []),
      ...(this.data.fields[field] ?? []),
      plainName(field),
      ...(title === undefined ? [] : [plainName(title.id), plainName(title.en)]),
    ]);
  }

  ofDataset({ name, title }: DatasetDefinition): readonly string[] {
    const own = plainName(name.slice(name.indexOf('.') + 1));
    return distinct([...(this.data.datasets[name] ?? []), plainName(title.id), plainName(title.en), own]);
  }

  /** Every name of any column, to tell a header row from a row of data. */
  get all(): readonly string[] {
    return distinct([...Object.values(this.data.fields).flat(), ...Object.values(this.data.of).flat()]);
  }

  /** Columns that number the rows and mean nothing. */
  isRowNumber(column: string): boolean {
    return this.data.positionOfRow.includes(plainName(column));
  }

  isTimeOfChange(column: string): boolean {
    return this.data.changedAt.includes(plainName(column));
  }

  get fieldKeys(): {
    readonly datasets: readonly string[];
    readonly fields: readonly string[];
    readonly of: readonly string[];
  } {
    const { datasets, fields, of } = this.data;
    return { datasets: Object.keys(datasets), fields: Object.keys(fields), of: Object.keys(of) };
  }
}

interface SynonymData {
  readonly datasets: Readonly<Record<string, readonly string[]>>;
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly of: Readonly<Record<string, readonly string[]>>;
  readonly positionOfRow: readonly string[];
  readonly changedAt: readonly string[];
}

const distinct = (names: readonly string[]): readonly string[] => [
  ...new Set(names.filter((name) => name !== '')),
];
