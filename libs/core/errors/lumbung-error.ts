import type { Details, DetailsOf, ErrorCatalogue, LocalText } from './catalogue.js';

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
    const text = { id: fillIn(entry.id, details), en: fillIn(entry.en, details) };
    super(`${code}: ${text.en}`, options);
    this.text = text;
    this.httpStatus = entry.http;
  }
}

/** Whether somebody threw this on purpose. (`instanceof` alone would make the code `any`.) */
export function isLumbungError(error: unknown): error is LumbungError {
  return error instanceof LumbungError;
}

/** One lib's errors: a code, and with it the details that its sentences name. */
type ErrorClass<C extends ErrorCatalogue> = new (...told: Told<C>) => LumbungError<keyof C & string>;

type Told<C extends ErrorCatalogue> = {
  [Code in keyof C & string]: Details extends DetailsOf<C[Code]>
    ? [code: Code, details?: Details, options?: ErrorOptions]
    : [code: Code, details: DetailsOf<C[Code]>, options?: ErrorOptions];
}[keyof C & string];

/** The constructor of one lib's errors: `class IngestError extends errorsOf(INGEST_ERRORS) {}`. */
export function errorsOf<const C extends ErrorCatalogue>(catalogue: C): ErrorClass<C>;
export function errorsOf(
  catalogue: ErrorCatalogue,
): new (code: string, details?: Details, options?: ErrorOptions) => LumbungError {
  return class extends LumbungError {
    constructor(code: string, details?: Details, options?: ErrorOptions) {
      super(catalogue, code, details, options);
      this.name = new.target.name;
    }
  };
}

/** `{dataset}` in a sentence becomes the detail of that name. A detail that ends a sentence brings its own stop. */
function fillIn(sentence: string, details: Details): string {
  return sentence.replace(/\{(\w+)\}(\.?)/g, (placeholder, name: string, stop: string) => {
    const detail = details[name];
    if (detail === undefined) return placeholder;
    const text = typeof detail === 'string' ? detail : JSON.stringify(detail);
    return /[.?]$/.test(text) ? text : `${text}${stop}`;
  });
}
