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
  /** Tells of the signals sent to the process; gives the function that stops it. */
  readonly onSignal?: (listener: (signal: Signal) => void) => () => void;
}

export type Signal = (typeof SIGNALS)[number];
export const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

export type Language = 'id' | 'en';

/** Which connector file, and which of its streams. */
export interface ConfigOptions {
  readonly config: string;
  readonly stream: readonly string[];
  readonly lang: Language;
}

export interface CommandOptions extends ConfigOptions {
  readonly json: boolean;
  readonly limit?: number;
  readonly diff?: boolean;
  readonly again?: boolean;
  readonly mend?: boolean;
  readonly allowDeletes?: number;
}
