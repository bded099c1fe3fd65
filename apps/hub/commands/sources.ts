import { AuditLog, SOURCE_KINDS, Sources } from '#access';
import { badInput } from '#core/errors';
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
    const kinds = SOURCE_KINDS.join(', ');
    throw badInput(
      '--kind',
      { id: `harus salah satu dari ${kinds}`, en: `it must be one of ${kinds}` },
      { value: kind },
    );
  }
  await withDatabase(async ({ pool }) => {
    const source = { code, name, kind: known, organizationCode: org ?? null, allowsExtras: allowExtras };
    const created = await new Sources(pool, new AuditLog()).create(source, operator());
    console.log(created.code);
  });
}
