export type { ConnectorFile, FieldMapping, StreamConfig } from './config/connector-file.js';
export { CONNECTOR_FILE_SCHEMA } from './config/connector-file.schema.js';
export type { Environment } from './config/environment-values.js';
export { referencesIn } from './config/examine-connector-file.js';
export { loadConnectorFile } from './config/load-connector-file.js';
export { openSource, sourceRows } from './sources/open-source.js';
export { cellName, rowName, type SourceRow } from './sources/source-row.js';
export type { OpenedSource, Position, SourceChunk, SourcePart } from './sources/source-type.js';
export type { SourceConfig } from './sources/source-types.js';
export { ConnectorError, type ConnectorFault } from './connector.errors.js';
export { catalogueOf, type Catalogue } from './contract.js';
export {
  previewStream,
  type PreviewField,
  type PreviewProblem,
  type PreviewRow,
  type StreamPreview,
} from './preview/preview-stream.js';
export type { AtHub, HubCounts } from './preview/hub-diff.js';
export { HubClient } from './hub-client/hub-client.js';
export type { LocaleProposal } from './preview/locale-proposals.js';
export { runReconcile, type ReconcileOptions } from './reconcile/run-reconcile.js';
export type {
  ReconcileFinding,
  FindingCounts,
  FindingKind,
  GroupReport,
  MendReport,
  ReconcileReport,
} from './reconcile/reconcile-report.js';
export type { ReconcileProgress } from './reconcile/group-context.js';
export { EXIT_CODES, exitCodeOfFault } from './sync/exit-codes.js';
export { runSync, type SyncOptions } from './sync/run-sync.js';
export type { SnapshotOutcome, StreamReport, SyncReport } from './sync/sync-report.js';
export type { StreamProgress } from './sync/stream-context.js';
export type { Cause } from './outbox/round.js';
export { findPreset, listPresets, PRESET_DEFAULT, type Preset } from './init/presets.js';
export { writePreset } from './init/write-preset.js';
export { listenAddress, LISTEN_DEFAULT } from './run/listen-address.js';
export type { RunOptions } from './run/run-service.js';
export { redactorOf, secretsIn } from './config/secrets.js';
export type { Finding } from './doctor/finding.js';
export type { DoctorOptions, DoctorReport } from './doctor/run-doctor.js';
export type { DiscoveredTable, DiscoverReport, DiscoverTarget } from './discover/run-discover.js';
export { httpAccess, type HttpAccess } from './discover/http-access.js';
export { SQL_DRIVERS, type SqlDriverName } from './sources/sql/dialect.js';
export { findingCodes, runDiscover, runDoctor, runService } from './load-when-called.js';
