import { pino, type DestinationStream, type Logger as PinoLogger } from 'pino';
import { prettyLine } from './pretty-line.js';
import { scrub } from './scrub.js';

export type Logger = PinoLogger;

/** JSON lines, or one readable line each on a terminal. Secrets never leave. */
export function createLogger(options: {
  readonly level: string;
  readonly isPretty: boolean;
  readonly destination?: DestinationStream;
}): Logger {
  const destination = options.destination ?? pino.destination({ fd: STDERR, sync: true });
  return pino(
    {
      level: options.level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: [...SECRET_PATHS], censor: '…' },
      hooks: { streamWrite: (line) => (options.isPretty ? prettyLine(scrub(line)) : scrub(line)) },
    },
    destination,
  );
}

// Standard output belongs to what a command prints.
const STDERR = 2;

const SECRET_NAMES = ['authorization', 'cookie', 'apiKey', 'password', 'secret', 'token'];
const SECRET_PATHS = SECRET_NAMES.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
