import { AuditLog, forbidden, isSteward, type Caller } from '#access';
import { inTransaction, type Pool } from '#core/database';
import { badInput, notFound } from '#core/errors';
import type { DatasetRegistry } from '#dataset-runtime';

/** What a steward expects of a source, or no longer does. */
export interface Expectation {
  readonly dataset: string;
  readonly sourceCode: string;
  /** Null: the organization that the source belongs to. */
  readonly organizationCode: string | null;
  /** False: a waiver; missing reports of its time are taken off the calendar. */
  readonly isExpected: boolean;
  readonly validFrom: string;
  /** The last day on which a period may end. */
  readonly validTo: string | null;
  readonly note: string | null;
}

export interface ExpectationOf {
  readonly pool: Pool;
  readonly registry: DatasetRegistry;
  readonly caller: Caller;
  readonly traceId: string;
}

/** Writes or changes one expectation, on the record. The calendar follows within seconds. */
export async function expectArrival(
  { pool, registry, caller, traceId }: ExpectationOf,
  expectation: Expectation,
): Promise<Expectation> {
  const { dataset, sourceCode, organizationCode, isExpected, validFrom, validTo, note } = expectation;
  if (!isSteward(caller, dataset)) throw forbidden(`steward ${dataset}`);
  if (registry.get(dataset).definition.release.every === 'on_change')
    throw badInput(
      'dataset',
      {
        id: 'datanya datang saat berubah dan tidak pernah jatuh tempo',
        en: 'it comes when it changes and is never due',
      },
      { value: dataset },
    );
  if (validTo !== null && validTo < validFrom)
    throw badInput(
      'validTo',
      {
        id: `tidak boleh sebelum validFrom, ${validFrom}`,
        en: `it must not be before validFrom, ${validFrom}`,
      },
      { value: validTo },
    );
  return inTransaction(pool, async (tx) => {
    const { rows } = await tx.query<{ id: number }>(UPSERT, [
      ...[dataset, sourceCode, organizationCode],
      ...[isExpected, validFrom, validTo, note],
    ]);
    if (rows.length === 0) throw notFound({ id: 'Sumber', en: 'The source' }, sourceCode);
    if (!isExpected) await tx.query(TAKE_OFF, [dataset, sourceCode, organizationCode, validFrom, validTo]);
    await new AuditLog().record(tx, {
      caller,
      action: isExpected ? 'ARRIVAL_EXPECTED' : 'ARRIVAL_WAIVED',
      target: `dataset:${dataset}`,
      detail: { sourceCode, organizationCode, validFrom, validTo, note },
      traceId,
    });
    return expectation;
  });
}

const UPSERT = `
  insert into hub.expected_arrivals (dataset, source_id, organization_code, is_expected, valid_from, valid_to, note)
  select $1, id, $3, $4, $5, $6, $7 from hub.sources where code = $2
  on conflict (dataset, source_id, organization_code, valid_from) do update
    set is_expected = excluded.is_expected, valid_to = excluded.valid_to, note = excluded.note, changed_at = now()
  returning id`;

const TAKE_OFF = `
  delete from hub.arrivals as report using hub.sources as source
  where source.code = $2 and report.source_id = source.id and report.dataset = $1 and report.first_received_at is null
    and report.organization_code is not distinct from coalesce($3::text, source.organization_code)
    and report.period_end >= $4::date and ($5::date is null or report.period_end <= $5::date)`;
