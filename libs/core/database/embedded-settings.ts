/** `-c name=value` pairs for a server on a laptop: one machine, one user, a hundred connections. */
export function serverSettings({
  port,
  durable,
}: {
  readonly port: number;
  readonly durable: boolean;
}): string[] {
  const settings = { ...COMMON, port: String(port), ...(durable ? DURABLE : THROW_AWAY) };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

const COMMON = {
  listen_addresses: '127.0.0.1',
  // No socket file: its path is limited to 107 bytes, and any account of the machine could reach it.
  unix_socket_directories: '',
  max_connections: '100',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Compiling costs more than it saves on queries of a few milliseconds.
  jit: 'off',
  random_page_cost: '1.1',
  // One file per weekday, each overwritten a week later: the log has a bound.
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  // Statements may carry personal data; the hub logs its own errors with a trace id.
  log_min_error_statement: 'panic',
};

const DURABLE = {
  shared_buffers: '128MB',
  fsync: 'on',
  // The packaged server is built without lz4 and zstd.
  wal_compression: 'pglz',
  max_wal_size: '1GB',
};

const THROW_AWAY = {
  shared_buffers: '64MB',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '512MB',
};
