import type { Pool } from '#core/database';
import { readBasis, type FigureBasis } from '#catalog';

/** How fresh and how complete the complaints and their steps are. */
export function readComplaintBasis(pool: Pool): Promise<readonly FigureBasis[]> {
  return readBasis(pool, { datasets: ['complaints.complaints', 'complaints.complaint_responses'] });
}
