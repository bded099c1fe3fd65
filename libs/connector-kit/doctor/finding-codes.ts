import { HUB_CODES } from './hub-codes.js';
import { MACHINE_CODES } from './machine-codes.js';
import { STREAM_CODES } from './stream-codes.js';

/** Everything the doctor can find, with its words. Codes are part of the public surface: scripts look for them. */
export const FINDING_CODES = { ...MACHINE_CODES, ...HUB_CODES, ...STREAM_CODES } as const;

export type FindingCode = keyof typeof FINDING_CODES;
