import { PUSH_RECORDS } from '../hub-client/documents.js';

/** The exact bytes of a push. They are kept and sent again as they are until the hub has answered. */
export function pushBody({ recordsJson, snapshotId, ...input }: PushParts): readonly Buffer[] {
  const members = JSON.stringify({
    ...input,
    ...(snapshotId === null ? {} : { snapshotId }),
  }).slice(0, -1);
  const start = `{"query":${JSON.stringify(PUSH_RECORDS)},"variables":{"input":${members},"records":`;
  return [Buffer.from(start, 'utf8'), recordsJson, Buffer.from('}}}')];
}

export interface PushParts {
  readonly dataset: string;
  readonly contractVersion: number;
  readonly idempotencyKey: string;
  readonly mode: 'UPSERT' | 'DELETE';
  readonly snapshotId: string | null;
  readonly recordsJson: Buffer;
}
