import { AuditLog, SOURCE_KINDS, Sources } from '#access';
import { RequestError } from '#core/errors';
import { operator } from './operator.js';
import { withDatabase } from './with-database.js';

export interface CreateSourceOptions {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly org?: string;
  readonly allowExtras: boolean;
}

export async function createSource({
  code,
  name,
  kind,
  org,
  allowExtras,
}: CreateSourceOptions): Promise<void> {
  const known = SOURCE_KINDS.find((one) => one === kind);
  if (known === undefined) {
    const reason = `it must be one of ${SOURCE_KINDS.join(', ')}`;
    throw new RequestError('BAD_USER_INPUT', { argument: `--kind ${kind}`, reason });
  }
  await withDatabase(async ({ pool }) => {
    const source = { code, name, kind: known, organizationCode: org ?? null, allowsExtras: allowExtras };
    const created = await new Sources(pool, new AuditLog()).create(source, operator());
    console.log(created.code);
  });
}
