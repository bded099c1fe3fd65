import { lexicographicSortSchema, printSchema } from 'graphql';
import { ACCESS_ERRORS } from '#access';
import { CHANGES_ERRORS } from '#changes';
import { findingCodes } from '#connector-kit';
import { DATABASE_ERRORS } from '#core/database';
import { SECRETS_ERRORS } from '#core/secrets';
import { COMMON_ERRORS, type ErrorCatalogue } from '#core/errors';
import { DATASET_ERRORS } from '#dataset-runtime';
import { COMPLAINTS_ERRORS } from '#domains/complaints';
import { BUDGET_ERRORS } from '#domains/budgets';
import { CETAR_ERRORS } from '#domains/cetar';
import { PLANNING_ERRORS } from '#domains/planning';
import { EXPORT_ERRORS } from '#gateways/export';
import { GRAPHQL_ERRORS } from '#gateways/graphql';
import { OPEN311_ERRORS } from '#gateways/open311';
import { SIPD_ERRORS } from '#gateways/sipd';
import { INGEST_ERRORS } from '#ingest';
import { MEASURES_ERRORS } from '#measures';
import { QUERY_ERRORS } from '#query';
import { accessMatrix } from './access-matrix.js';
import type { Emitter } from './emitters.js';
import { offerOf } from './idle-hub.js';
import { SCHEMA_FILE } from './kept-contracts.js';

/** What follows from the whole hub rather than from one dataset: its schema, and who may call what in it. */
const offer: Emitter = async ({ registry, entries }) => {
  const { schema, requirements } = await offerOf(registry);
  return [
    { path: SCHEMA_FILE, text: `${printSchema(lexicographicSortSchema(schema))}\n` },
    {
      path: 'access-matrix.txt',
      text: accessMatrix(
        entries.map(({ dataset }) => dataset),
        requirements,
      ),
    },
  ];
};

const errors: Emitter = () => [{ path: 'errors.md', text: errorsMarkdown() }];

const doctor: Emitter = async () => [{ path: 'doctor.md', text: doctorMarkdown(await findingCodes()) }];

export const HUB_EMITTERS: readonly Emitter[] = [offer, errors, doctor];

const CATALOGUES: readonly ErrorCatalogue[] = [
  COMMON_ERRORS,
  ACCESS_ERRORS,
  GRAPHQL_ERRORS,
  DATASET_ERRORS,
  INGEST_ERRORS,
  QUERY_ERRORS,
  MEASURES_ERRORS,
  CHANGES_ERRORS,
  SECRETS_ERRORS,
  BUDGET_ERRORS,
  CETAR_ERRORS,
  PLANNING_ERRORS,
  COMPLAINTS_ERRORS,
  SIPD_ERRORS,
  EXPORT_ERRORS,
  OPEN311_ERRORS,
  DATABASE_ERRORS,
];

/** Every code that can leave in `extensions.code`, once. */
function errorsMarkdown(): string {
  const rows = CATALOGUES.flatMap((catalogue) => Object.entries(catalogue)).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const lines = rows.map(([code, { http, id, en }]) => `| \`${code}\` | ${http} | ${id} | ${en} |`);
  return [
    '# Error codes',
    '',
    'The HTTP status applies where the whole request fails. `{name}` is filled with a detail of the case.',
    '',
    '| code | HTTP | Indonesia | English |',
    '| --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}

/** Every code that `lumbung connector doctor` can give, in the order in which it looks. */
function doctorMarkdown(codes: Awaited<ReturnType<typeof findingCodes>>): string {
  const lines = Object.entries(codes).map(
    ([code, { severity, exit, message }]) =>
      `| \`${code}\` | ${severity} | ${exit} | ${message.id} | ${message.en} |`,
  );
  return [
    '# Findings of the connector doctor',
    '',
    'The first error decides with which code `lumbung connector doctor` ends. `{name}` is filled with a fact of the finding.',
    '',
    '| code | severity | exit | Indonesia | English |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}
