import type { Examined } from '../config/examine-connector-file.js';
import { type Finding, finding } from './finding.js';

/** What can be said of the connector file by looking at it. */
export function checkConfig(path: string, { broken, missing, faults, parts }: Examined): readonly Finding[] {
  if (broken !== undefined) {
    return [finding('CONFIG_NOT_YAML', `${path}:${broken.line}`, { reason: broken.reason })];
  }
  const found: Finding[] = [
    ...missing.map((name) => finding('ENVIRONMENT_MISSING', path, { name })),
    ...faults.map((one) =>
      finding('CONFIG_INVALID', `${path}:${one.line}${one.path === '' ? '' : ` ${one.path}`}`, {
        fault: one.text,
      }),
    ),
  ];
  if (found.length === 0) found.push(finding('CONFIG_OK', path, { streams: parts.streams.length }));
  if (parts.isKeyWritten) found.push(finding('KEY_IN_FILE', 'hub.key'));
  const unscheduled = parts.streams.filter(({ schedule }) => schedule === undefined);
  // A file without any schedule is one for `sync`, and says so by itself.
  if (unscheduled.length < parts.streams.length) {
    for (const { name } of unscheduled) found.push(finding('NOT_SCHEDULED', `streams.${name}.schedule`));
  }
  return found;
}
