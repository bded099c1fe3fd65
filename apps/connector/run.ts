import { resolve } from 'node:path';
import { EXIT_CODES, listenAddress, redactorOf, runService, secretsIn } from '#connector-kit';
import { loadCatalogue } from './load-catalogue.js';
import { loadConfig } from './load-config.js';
import type { ConfigOptions, Terminal } from './terminal.js';

export interface RunCommandOptions extends ConfigOptions {
  readonly listen: string;
  readonly logLevel: string;
}

/** Keeps running: every stream on its schedule, until SIGTERM or Ctrl-C. SIGHUP reads the connector file again. */
export async function run(options: RunCommandOptions, terminal: Terminal): Promise<number> {
  const listen = listenAddress(options.listen);
  const { createLogger } = await import('#core/logging');
  let redact = (line: string): string => line;
  const log = createLogger({
    level: options.logLevel,
    isPretty: terminal.isInteractive === true,
    destination: { write: (line) => terminal.say(redact(line).trimEnd()) },
  });
  const stop = new AbortController();
  const hurry = new AbortController();
  let reload: (() => void) | undefined;
  const deaf = terminal.onSignal?.((signal) => {
    log.info({ event: 'signal', signal }, signal);
    if (signal === 'SIGHUP') reload?.();
    else if (stop.signal.aborted) hurry.abort();
    else stop.abort();
  });
  try {
    await runService({
      configFile: resolve(options.config),
      load: () => loadConfig(options, terminal),
      catalogue: await loadCatalogue(),
      streams: options.stream,
      listen,
      log,
      language: options.lang,
      stop: stop.signal,
      hurry: hurry.signal,
      onReloadAsked: (read) => (reload = read),
      onConfig: (config) => (redact = redactorOf(secretsIn(config))),
    });
    return EXIT_CODES.ok;
  } finally {
    deaf?.();
  }
}
