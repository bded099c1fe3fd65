import { readBasis, type FigureBasis } from '#catalog';
import type { Pool } from '#core/database';
import { RequestError } from '#core/errors';
import { buildDistribution, type Distribution } from './distribution/build-distribution.js';
import { readAgencyScores, readAppraisalCounts, type AppraisalsOf } from './sql/read-appraisals.sql.js';

export interface DistributionOf extends AppraisalsOf {
  /** A topmost organization; null: all of them. */
  readonly organizationCode: string | null;
}

export interface AppraisalDistribution extends Distribution, AppraisalsOf {
  readonly minimum: number;
  readonly basis: readonly FigureBasis[];
}

/** Appraisals as figures over groups of people. Which groups is decided over all agencies, also when one is asked for. */
export class AppraisalDistributionService {
  constructor(
    private readonly pool: Pool,
    /** The fewest people about whom anything is said. */
    private readonly minimum: number,
  ) {}

  async distribution(of: DistributionOf): Promise<AppraisalDistribution> {
    const { year, periodKind, period, organizationCode } = of;
    const [counts, basis] = await Promise.all([
      readAppraisalCounts(this.pool, of),
      readBasis(this.pool, { datasets: ['performance.employee_appraisals', 'performance.agency_scores'] }),
    ]);
    const codes = [...new Set(counts.map(({ agencyCode }) => agencyCode))];
    const scores = await readAgencyScores(this.pool, { codes, year });
    const { agencies, ...all } = buildDistribution(counts, scores, this.minimum);
    const asked = agencies.filter(
      (agency) => organizationCode === null || agency.organizationCode === organizationCode,
    );
    if (organizationCode !== null && asked.length === 0) {
      throw new RequestError('NOT_FOUND', { what: `${organizationCode} (${year}, ${periodKind} ${period})` });
    }
    return { ...all, agencies: asked, year, periodKind, period, minimum: this.minimum, basis };
  }
}
