import type { Environment } from '#connector-kit';

/** What a command may use of the world: results go to `out`, everything for people to `say`. */
export interface Terminal {
  readonly environment: Environment;
  /** A person is watching: lines may be redrawn. */
  readonly isInteractive: boolean | undefined;
  /** Width of the line that may be redrawn; absent when nobody is watching. */
  readonly columns: number | undefined;
  readonly out: (line: string) => void;
  readonly say: (line: string) => void;
  /** Replaces the line that was drawn last. */
  readonly redraw: (line: string) => void;
}

export type Language = 'id' | 'en';

export interface CommandOptions {
  readonly config: string;
  readonly stream: readonly string[];
  readonly json: boolean;
  readonly lang: Language;
  readonly limit?: number;
  readonly again?: boolean;
}
