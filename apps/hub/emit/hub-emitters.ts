import { lexicographicSortSchema, printSchema } from 'graphql';
import { findingCodes } from '#connector-kit';
import { accessMatrix } from './access-matrix.js';
import type { Emitter } from './emitters.js';
import { ERROR_CATALOGUES } from './error-catalogues.js';
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

/** Every code that can leave in `extensions.code`, once. */
function errorsMarkdown(): string {
  const rows = ERROR_CATALOGUES.flatMap((catalogue) => Object.entries(catalogue)).sort(([a], [b]) =>
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
