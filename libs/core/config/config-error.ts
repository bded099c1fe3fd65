/** What is wrong with one variable, in both languages. */
export interface ConfigFault {
  readonly variable: string;
  readonly id: string;
  readonly en: string;
}

/** Wrong settings. The message is what the operator reads: one sentence per variable and language. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly faults: readonly ConfigFault[]) {
    super(faults.map((fault) => `${fault.id}\n${fault.en}`).join('\n'));
  }
}
