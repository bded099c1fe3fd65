import type { LocalText } from '../i18n/index.js';

/** What the console knows of a dataset without asking: its definition, as the build found it. */
export interface Dataset {
  /** `planning.indicator_targets`. */
  readonly name: string;
  readonly domain: string;
  /** Its list in GraphQL: `indicatorTargets`. */
  readonly listName: string;
  readonly access: string;
  readonly title: LocalText;
  readonly description: LocalText;
  readonly standard: {
    readonly concept: LocalText;
    readonly definition: LocalText;
    readonly classification: LocalText;
    readonly measure: LocalText;
    readonly unit: LocalText;
  };
  readonly producer: LocalText;
  readonly release: { readonly every: string; readonly dueDay: number };
  readonly key: readonly string[];
  readonly fields: readonly DatasetField[];
}

export interface DatasetField {
  readonly name: string;
  readonly type: string;
  readonly title: LocalText;
  readonly unit?: string;
  /** The dataset a reference leads to. */
  readonly to?: string;
  /** Where the name of a code stands: the link in GraphQL (`organization`), and the field of the linked record (`name`). */
  readonly link?: { readonly name: string; readonly label: string };
  readonly isOptional?: true;
  readonly isPersonal?: true;
}
