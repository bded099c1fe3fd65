/** What is never shown: keys, passwords and tokens of a source, in whatever message they would stand. */
export class Secrets {
  private readonly known = new Set<string>();

  /** Short texts are left out: they would blot out half of every message and protect nothing. */
  add(...values: readonly (string | undefined)[]): void {
    for (const value of values) {
      if (value === undefined || value.length < SHORTEST) continue;
      const forms = [
        value,
        encodeURIComponent(value),
        new URLSearchParams({ value }).toString().slice('value='.length),
        JSON.stringify(value).slice(1, -1),
      ];
      for (const form of forms) this.known.add(form);
    }
  }

  hide(text: string): string {
    let hidden = text;
    // The longest first: one secret may be a part of another.
    for (const secret of [...this.known].sort((a, b) => b.length - a.length)) {
      hidden = hidden.replaceAll(secret, '…');
    }
    return hidden;
  }
}

const SHORTEST = 4;

/** Whether a parameter or header of this name usually holds something that is nobody's business. */
export function isSecretName(name: string): boolean {
  return /key|token|secret|pass|sandi|kunci|auth|cookie|session|sesi|sign|user|nip$/i.test(name);
}
