import type { LocalText } from '#dataset';
import type { EXIT_CODES } from '../sync/exit-codes.js';

/** `ok`: checked and good. `info`: worth knowing. `warning`: works, and will hurt. `error`: does not work. */
export type Severity = 'ok' | 'info' | 'warning' | 'error';

export interface FindingKind {
  readonly severity: Severity;
  /** What the process ends with when this is the first error, or the worst there is. */
  readonly exit: (typeof EXIT_CODES)[keyof typeof EXIT_CODES];
  /** `{name}` stands for a fact of the finding. */
  readonly message: LocalText;
  readonly suggestion: LocalText | null;
}
