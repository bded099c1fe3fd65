// `sync` runs on office machines with little memory: what only other commands need is loaded when they are called.

export const runService: typeof import('./run/run-service.js').runService = async (options) =>
  (await import('./run/run-service.js')).runService(options);

export const runDoctor: typeof import('./doctor/run-doctor.js').runDoctor = async (options) =>
  (await import('./doctor/run-doctor.js')).runDoctor(options);

/** Every code of the doctor with its words, for the generated catalogue. */
export async function findingCodes(): Promise<Readonly<Record<string, FindingKind>>> {
  return (await import('./doctor/finding-codes.js')).FINDING_CODES;
}

type FindingKind = import('./doctor/finding-kind.js').FindingKind;

export const runDiscover: typeof import('./discover/run-discover.js').runDiscover = async (options) =>
  (await import('./discover/run-discover.js')).runDiscover(options);
