import { ANONYMOUS, readAccess, type Caller } from '#access/decisions';
import { readBasis, type FigureBasis } from '#catalog';
import type { Pool } from '#core/database';
import { notFound } from '#core/errors';
import type { DatasetRegistry } from '#dataset-runtime';
import { buildDistribution, type Distribution } from './distribution/build-distribution.js';
import {
  readAgencyScores,
  readAppraisalCounts,
  readAppraisedAgencies,
  type AppraisalsOf,
} from './sql/read-appraisals.sql.js';

export interface DistributionOf extends AppraisalsOf {
  /** A topmost organization; null: all of them. */
  readonly organizationCode: string | null;
}

export interface AppraisalDistribution extends Distribution, AppraisalsOf {
  /** Each number is a multiple of it; 1: exact. */
  readonly minimum: number;
  readonly basis: readonly FigureBasis[];
}

/** Appraisals as figures over groups of people: exact for whoever may read the appraisals, else from what everybody may know of them. */
export class AppraisalDistributionService {
  constructor(
    private readonly pool: Pool,
    private readonly registry: DatasetRegistry,
    private readonly provinceCode: string,
  ) {}

  async distribution(of: DistributionOf, asking: Caller): Promise<AppraisalDistribution> {
    const { year, periodKind, period, organizationCode } = of;
    const { pool, registry, provinceCode } = this;
    // Whoever may read some of the appraisals would get a distribution of those, under the name of all.
    const mayReadAll = readAccess(asking, registry.get(APPRAISALS).definition).kind === 'all';
    const caller = mayReadAll ? asking : ANONYMOUS;
    const [{ counts, roundedTo }, agencies, basis] = await Promise.all([
      readAppraisalCounts(pool, { registry, provinceCode, caller, asOf: null }, of),
      readAppraisedAgencies(pool, of),
      readBasis(pool, { datasets: [APPRAISALS, 'performance.agency_scores'] }),
    ]);
    const scores = await readAgencyScores(pool, { codes: agencies.map(({ code }) => code), year });
    const all = buildDistribution({ counts, agencies, scores });
    const asked = all.agencies.filter(
      (agency) => organizationCode === null || agency.organizationCode === organizationCode,
    );
    if (organizationCode !== null && asked.length === 0) {
      throw notFound(
        { id: 'Penilaian untuk organisasi', en: 'An appraisal of the organization' },
        `${organizationCode} (${year}, ${periodKind} ${period})`,
      );
    }
    return { ...all, agencies: asked, year, periodKind, period, minimum: roundedTo, basis };
  }
}

const APPRAISALS = 'performance.employee_appraisals';
