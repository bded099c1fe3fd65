import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatasetContract } from '#dataset';

/** Name of the file that remembers what outsiders rely on. */
export const CONTRACTS_FILE = 'definitions.json';

/** The GraphQL schema as it is published. */
export const SCHEMA_FILE = 'schema.graphql';

/** The schema as it was when the generated files were last written; none in a fresh folder. */
export function keptSchema(folder: string): string | undefined {
  const path = join(folder, SCHEMA_FILE);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** The contracts as they were when the generated files were last written; none in a fresh folder. */
export function keptContracts(folder: string): readonly DatasetContract[] {
  const path = join(folder, CONTRACTS_FILE);
  if (!existsSync(path)) return [];
  // Written by this program from checked definitions, and reviewed in every diff.
  return JSON.parse(readFileSync(path, 'utf8')) as readonly DatasetContract[];
}
