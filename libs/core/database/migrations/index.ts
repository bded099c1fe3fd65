import type { MigrationInterface } from 'typeorm';
import { CreateAccess1764000000000 } from './1764000000000-create-access.js';
import { CreateIngest1764000001000 } from './1764000001000-create-ingest.js';
import { CreateDatasets1764000002000 } from './1764000002000-create-datasets.js';
import { CreateRemainingDatasets1795664818357 } from './1795664818357-create-remaining-datasets.js';
import { BoundFindings1795667100000 } from './1795667100000-bound-findings.js';
import { CreateArrivals1795676180000 } from './1795676180000-create-arrivals.js';
import { CreateCalendarAndClocks1795676943949 } from './1795676943949-create-calendar-and-clocks.js';
import { CreateMeasures1795677300000 } from './1795677300000-create-measures.js';
import { AddChangeFloors1795677420000 } from './1795677420000-add-change-floors.js';
import { CreatePeople1795678000000 } from './1795678000000-create-people.js';
import { KeepBudgetSums1795678150000 } from './1795678150000-keep-budget-sums.js';
import { IndexAppraisalPeriods1795679890205 } from './1795679890205-index-appraisal-periods.js';
import { AddRegionTiles1795680000000 } from './1795680000000-add-region-tiles.js';
import { CreateWebhooks1795680100000 } from './1795680100000-create-webhooks.js';
import { TrustClients1795680200000 } from './1795680200000-trust-clients.js';
import { AddArrivalBackfills1795686683000 } from './1795686683000-add-arrival-backfills.js';
import { DescribeIndicators1795686781487 } from './1795686781487-describe-indicators.js';
import { SealWebhookSecrets1795687900000 } from './1795687900000-seal-webhook-secrets.js';
import { RecordContracts1795688400000 } from './1795688400000-record-contracts.js';
import { SpanMeasuresByBudget1795688500000 } from './1795688500000-span-measures-by-budget.js';
import { IndexOpenFacts1795689600000 } from './1795689600000-index-open-facts.js';
import { BoundHistory1795689900000 } from './1795689900000-bound-history.js';
import { IndexMilestones1795692370356 } from './1795692370356-index-milestones.js';
import { ReadPastInParallel1795693500000 } from './1795693500000-read-past-in-parallel.js';
import { KeepAccountSums1795700000000 } from './1795700000000-keep-account-sums.js';
import { IndexPastVersions1795703400000 } from './1795703400000-index-past-versions.js';
import { IndexPastGroups1795704600000 } from './1795704600000-index-past-groups.js';

/** Every migration, oldest first. A class's name ends with its time, as TypeORM wants it. */
export const migrations: readonly (new () => MigrationInterface)[] = [
  CreateAccess1764000000000,
  CreateIngest1764000001000,
  CreateDatasets1764000002000,
  CreateRemainingDatasets1795664818357,
  BoundFindings1795667100000,
  CreateArrivals1795676180000,
  CreateCalendarAndClocks1795676943949,
  CreateMeasures1795677300000,
  AddChangeFloors1795677420000,
  CreatePeople1795678000000,
  KeepBudgetSums1795678150000,
  IndexAppraisalPeriods1795679890205,
  AddRegionTiles1795680000000,
  CreateWebhooks1795680100000,
  TrustClients1795680200000,
  AddArrivalBackfills1795686683000,
  DescribeIndicators1795686781487,
  SealWebhookSecrets1795687900000,
  RecordContracts1795688400000,
  SpanMeasuresByBudget1795688500000,
  IndexOpenFacts1795689600000,
  BoundHistory1795689900000,
  IndexMilestones1795692370356,
  ReadPastInParallel1795693500000,
  KeepAccountSums1795700000000,
  IndexPastVersions1795703400000,
  IndexPastGroups1795704600000,
];
