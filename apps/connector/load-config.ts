import { type ConnectorFile, ConnectorError, loadConnectorFile } from '#connector-kit';
import type { ConfigOptions, Terminal } from './terminal.js';

/** The connector file a command was given, with the streams it named checked. */
export async function loadConfig(options: ConfigOptions, terminal: Terminal): Promise<ConnectorFile> {
  const config = await loadConnectorFile(options.config, terminal.environment);
  const names = config.streams.map(({ name }) => name);
  const unknown = options.stream.find((name) => !names.includes(name));
  if (unknown === undefined) return config;
  throw new ConnectorError('CONFIG', 'STREAM_UNKNOWN', {
    id: `tidak ada aliran "${unknown}" dalam ${options.config}; yang ada: ${names.join(', ')}`,
    en: `there is no stream "${unknown}" in ${options.config}; there are: ${names.join(', ')}`,
  });
}
