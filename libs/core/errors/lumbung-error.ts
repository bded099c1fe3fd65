import type { Details, ErrorCatalogue, LocalText } from './catalogue.js';

/** Something the caller must change. `text` is for clients, in both languages; `message` and `cause` are for the log. */
export abstract class LumbungError<Code extends string = string> extends Error {
  /** What a person would say went wrong. */
  readonly text: LocalText;
  /** HTTP status where the whole request fails. */
  readonly httpStatus: number;

  constructor(
    catalogue: ErrorCatalogue,
    readonly code: Code,
    readonly details: Details = {},
    options?: ErrorOptions,
  ) {
    const entry = catalogue[code];
    if (entry === undefined) throw new Error(`error code ${code} is not in its catalogue`);
    const text = { id: fillIn(entry.id, details, 'Id'), en: fillIn(entry.en, details, 'En') };
    super(`${code}: ${text.en}`, options);
    this.text = text;
    this.httpStatus = entry.http;
  }
}

/** Whether somebody threw this on purpose. (`instanceof` alone would make the code `any`.) */
export function isLumbungError(error: unknown): error is LumbungError {
  return error instanceof LumbungError;
}

/** The constructor of one lib's errors: `class IngestError extends errorsOf(INGEST_ERRORS) {}`. */
export function errorsOf<const C extends ErrorCatalogue>(
  catalogue: C,
): new (code: keyof C & string, details?: Details, options?: ErrorOptions) => LumbungError<keyof C & string> {
  return class extends LumbungError<keyof C & string> {
    constructor(code: keyof C & string, details?: Details, options?: ErrorOptions) {
      super(catalogue, code, details, options);
      this.name = new.target.name;
    }
  };
}

/**
 * `{dataset}` in a message becomes the detail of that name, or `datasetId` and `datasetEn` where it is said in two languages; an
 * unknown name stays visible. A detail that is a sentence brings its own full stop.
 */
function fillIn(message: string, details: Details, language: 'Id' | 'En'): string {
  return message.replace(/\{(\w+)\}(\.?)/g, (placeholder, name: string, stop: string) => {
    const detail = details[`${name}${language}`] ?? details[name];
    if (detail === undefined) return placeholder;
    const text = typeof detail === 'string' ? detail : JSON.stringify(detail);
    return text.endsWith('.') ? text : `${text}${stop}`;
  });
}
