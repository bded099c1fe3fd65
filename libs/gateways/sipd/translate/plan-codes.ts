import { createHash } from 'node:crypto';

/**
 * Codes that the hub gives to what comes through this door. They follow from the payload alone, so the same plan has the same
 * codes whenever and however often it is sent:
 *
 * | what | code |
 * | --- | --- |
 * | RPJMD | `RPJMD-33.74-2021`: region, first year |
 * | Renstra | `RENSTRA-33.74-2021-1.02.0.00.0.00.01.0000`: and the agency |
 * | draft RKPD | `RKPD-33.74-2026-RANWAL-1.02.0.00.0.00.01.0000`: the agency's share of it |
 * | node | `M1.T1.S1`, below it and in plans of agencies the code of the program, `M1.T1.S1.1.02.02` |
 * | indicator | plan, node and `kodeindikator` with colons between: `RPJMD-33.74-2021:M1.T1:01` |
 */
export function rpjmdCode(regionCode: string, startYear: number): string {
  return `RPJMD-${regionCode}-${startYear}`;
}

export function renstraCode(regionCode: string, startYear: number, kodeskpd: string): string {
  return shortened(`RENSTRA-${regionCode}-${startYear}-${withoutRegion(kodeskpd, regionCode)}`);
}

export function ranwalCode(regionCode: string, year: number, kodeskpd: string): string {
  return shortened(`RKPD-${regionCode}-${year}-RANWAL-${withoutRegion(kodeskpd, regionCode)}`);
}

export function nodeCode(above: string | undefined, own: string): string {
  return shortened(above === undefined ? own : `${above}.${own}`);
}

export function indicatorCode(planCode: string, node: string, kodeindikator: string): string {
  return shortened(`${planCode}:${node}:${kodeindikator}`);
}

function withoutRegion(kodeskpd: string, regionCode: string): string {
  return kodeskpd.startsWith(`${regionCode}-`) ? kodeskpd.slice(regionCode.length + 1) : kodeskpd;
}

/** A code too long for its field keeps its beginning and ends in a digest of the whole, so that two never meet. */
function shortened(code: string): string {
  if (code.length <= CODE_MAX) return code;
  const digest = createHash('sha256').update(code).digest('hex').slice(0, DIGEST_LENGTH);
  const beginning = code.slice(0, CODE_MAX - DIGEST_LENGTH - 1).replace(/[^A-Za-z0-9]+$/, '');
  return `${beginning}-${digest}`;
}

/** The length of the code fields of planning.plans, plan_nodes and indicators. */
const CODE_MAX = 60;
/** 48 bits: two of a plan's few thousand codes meet with a probability of one in a hundred million. */
const DIGEST_LENGTH = 12;
