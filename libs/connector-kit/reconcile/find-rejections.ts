import type { HubProblem } from '../hub-client/hub-client.js';
import type { Difference } from './compare/difference.js';
import type { GroupContext } from './group-context.js';

/** Key → the record as the source has it, which the hub has refused, and why. */
export type RejectedContents = ReadonlyMap<string, Rejected>;

export interface Rejected {
  readonly difference: Difference;
  readonly problems: readonly HubProblem[];
}

/**
 * Finds which records the hub lacks because it refused them. Only the very same content counts: a record that has been mended
 * in the source since is just not sent yet.
 */
export async function findRejections(
  { hub, streams: [stream] }: GroupContext,
  differences: readonly Difference[],
): Promise<RejectedContents> {
  const sendable = new Map(
    differences.flatMap((one) => (one.sourceHash === null ? [] : [[one.key, one] as const])),
  );
  const rejected = new Map<string, Rejected>();
  if (stream === undefined || sendable.size === 0) return rejected;
  for (const { key, recordText, problems } of await hub.rejectionsOfKeys([...sendable.keys()])) {
    const difference = sendable.get(key);
    const record = objectIn(recordText);
    if (difference === undefined || record === undefined) continue;
    const sealed = await stream.sealer.sealOne(record);
    if (sealed.kind === 'record' && sealed.hash === difference.sourceHash)
      rejected.set(key, { difference, problems });
  }
  return rejected;
}

function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}
