import { redactorOf, secretsIn } from '../../config/secrets.js';

/** What is never shown of a source: the secrets of its configuration, and the tokens it hands out while it is read. */
export class Secrets {
  private readonly known: Set<string>;
  private redact: (text: string) => string;

  constructor(config: unknown = {}) {
    this.known = new Set(secretsIn(config));
    this.redact = redactorOf([...this.known]);
  }

  add(...secrets: readonly string[]): void {
    // A short one is found in every other word, and would leave no message to read.
    for (const secret of secrets) if (secret.length >= 4) this.known.add(secret);
    this.redact = redactorOf([...this.known]);
  }

  hide(text: string): string {
    return this.redact(text);
  }
}
