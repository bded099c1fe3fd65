import type { Pool } from '#core/database';

/**
 * A hub of many governments: 200 plans with 250 nodes, 50,000 indicators one on each, 50,000 yearly targets with as many past versions,
 * 50,000 monthly figures and as many progress reports. Synthetic.
 */
export async function fillWithPlans(pool: Pool): Promise<void> {
  for (const statement of STATEMENTS) await pool.query(statement);
}

const SYSTEM = `key, source_id, batch_id, hash, recorded_at, change_seq`;
const system = (key: string): string => `${key}, 1, 1, '\\x00', timestamptz '2026-01-01', 1`;
const EACH = 'from generate_series(0, 49999) i';
const TARGET = `'P' || i / 250, 0, 'I' || i, 2026, 0, '33', 10, 10`;
const TARGET_COLUMNS = `plan_code, revision, indicator_code, year, quarter, region_code, target_low, target_high`;

const STATEMENTS = [
  `insert into planning.plans (code, kind, title, region_code, start_year, end_year, revision, valid_from, ${SYSTEM})
   select 'P' || i, case when i % 10 = 0 then 'RPJMD' else 'RENSTRA' end, 'Rencana contoh', case when i < 10 then '33' else '33.' || i end,
     2025, 2029, 0, '2025-08-20', ${system(`'P' || i`)} from generate_series(0, 199) i`,
  `insert into planning.plans_history (code, kind, title, region_code, start_year, end_year, revision, valid_from, ${SYSTEM},
     id, superseded_at, superseded_seq, is_deleted)
   select 'P' || i % 200, 'RENSTRA', 'Rencana contoh', '33', 2025, 2029, 0, '2025-08-20', ${system(`'P' || i % 200`)},
     i, '2026-02-01', 2, false ${EACH}`,
  `insert into planning.plan_nodes (plan_code, code, kind, title, organization_code, activity_code, sequence, ${SYSTEM})
   select 'P' || i / 250, 'N' || i, 'activity', 'Simpul contoh', 'A' || i % 100, '1.' || lpad((i % 30)::text, 2, '0') || '.02.1.01', i % 250,
     ${system(`'P' || i / 250 || '|N' || i`)} ${EACH}`,
  `insert into planning.indicators (code, name, unit, polarity, accumulation, level, plan_code, node_code, ${SYSTEM})
   select 'I' || i, 'Indikator contoh', 'persen', 'higher', 'sum', 'output', 'P' || i / 250, 'N' || i, ${system(`'I' || i`)} ${EACH}`,
  `insert into planning.indicator_targets (${TARGET_COLUMNS}, ${SYSTEM})
   select ${TARGET}, ${system(`'P' || i / 250 || '|0|I' || i || '|2026|0|33'`)} ${EACH}`,
  `insert into planning.indicator_targets_history (${TARGET_COLUMNS}, ${SYSTEM}, id, superseded_at, superseded_seq, is_deleted)
   select ${TARGET}, ${system(`'P' || i / 250 || '|0|I' || i || '|2026|0|33'`)}, i, '2026-02-01', 2, false ${EACH}`,
  `insert into planning.indicator_achievements (indicator_code, year, month, region_code, value, is_provisional, ${SYSTEM})
   select 'I' || i / 12, 2026, i % 12 + 1, '33', i, false, ${system(`'I' || i / 12 || '|2026|' || i % 12 + 1 || '|33'`)} ${EACH}`,
  `insert into delivery.progress_reports (fiscal_year, month, organization_code, activity_code, package_code, physical_percent, financial_percent, ${SYSTEM})
   select 2025 + i % 2, i % 12 + 1, 'A' || i / 250, '1.02.02.1.01.' || lpad((i % 250)::text, 4, '0'), '-', 50, 50, ${system(`i::text`)} ${EACH}`,
  `insert into reference.organizations (code, name, kind, region_code, parent_code, function_codes, ${SYSTEM})
   select 'A' || i, 'Unit contoh ' || i, 'unit', '33', case when i < 100 then null else 'A' || i % 100 end, '{}', ${system(`'A' || i`)} ${EACH}`,
  ...[
    'planning.plans',
    'planning.plans_history',
    'planning.plan_nodes',
    'planning.indicators',
    'planning.indicator_targets',
    'planning.indicator_targets_history',
    'planning.indicator_achievements',
    'delivery.progress_reports',
    'reference.organizations',
  ].map((table) => `analyze ${table}`),
];
