import type { Pool } from '#core/database';

/** 50,000 synthetic complaints of 2026: 40 agencies, 35 regencies, 90 % resolved, one in ten about roads, some of them paused. */
export async function fillWithComplaints(pool: Pool, count = 50_000): Promise<void> {
  await pool.query(
    `insert into reference.organizations (code, name, kind, region_code, function_codes, key, source_id, batch_id, hash, recorded_at, change_seq)
     select 'A' || i, 'Dinas contoh ' || i, 'agency', '33', '{}', 'A' || i, 1, 1, '\\x00', '2026-01-01', 1 from generate_series(1, 40) i`,
  );
  await pool.query(
    `insert into complaints.complaints (source_system, ticket, channel, kind, category_code, title, region_code, latitude, longitude,
       organization_code, status, is_anonymous, is_secret, received_at, verified_at, first_response_at, resolved_at, reopened_count,
       key, source_id, batch_id, hash, recorded_at, change_seq)
     select 'laporgub', 'T' || i, case i % 3 when 0 then 'lapor' else 'web' end, 'complaint',
       case when i % 10 = 0 then 'JALAN RUSAK' else 'KATEGORI ' || i % 19 end, 'Laporan contoh ' || i, '33.' || lpad((i % 35 + 1)::text, 2, '0'),
       -7 + (i % 997) / 1000.0, 110 + (i % 991) / 1000.0, 'A' || (i % 40 + 1),
       case when i % 10 = 1 then 'in_progress' else 'resolved' end, i % 7 = 0, i % 25 = 0, received_at, received_at + interval '3 hours',
       case when i % 10 = 1 then null else received_at + (i % 48) * interval '1 hour' end,
       case when i % 10 = 1 then null else received_at + interval '9 days' end, 0,
       'laporgub|T' || i, 1, 1, '\\x00', '2026-01-01', 1
     from (select i, timestamptz '2026-01-01 00:00+07' + i * interval '9 minutes' as received_at from generate_series(1, ${count}) i) as made`,
  );
  await pool.query(
    `insert into complaints.complaint_responses (source_system, ticket, sequence, responded_at, kind, key, source_id, batch_id, hash, recorded_at, change_seq)
     select source_system, ticket, 1, received_at + interval '1 hour', case when id % 500 = 0 then 'clarification' else 'response' end,
       key || '|1', 1, 1, '\\x00', '2026-01-01', 1 from complaints.complaints`,
  );
  for (const table of [
    'complaints.complaints',
    'complaints.complaint_responses',
    'reference.organizations',
  ]) {
    await pool.query(`vacuum analyze ${table}`);
  }
}
