/**
 * Flags of Node for the connector's process: it shares an office machine with the system it reads. With them a run over a
 * million rows stays under 80 MiB instead of 110, for a tenth more processor time.
 */
export const CONNECTOR_NODE_FLAGS = ['--optimize-for-size', '--max-semi-space-size=1'] as const;
