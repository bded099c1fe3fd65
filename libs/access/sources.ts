import { Inject, Injectable } from '@nestjs/common';
import { inTransaction, sqlStateOf, type Pool, type Queryable } from '#core/database';
import { badInput, notFound } from '#core/errors';
import { DATABASE } from '#core/wiring';
import type { Actor } from './api-keys.js';
import { AuditLog } from './audit-log.js';
import type { Caller } from './caller.js';

/** An outside system whose records the hub keeps. */
export interface Source {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly organizationCode: string | null;
  /** Whether fields that a dataset does not know are kept beside the record instead of refused. */
  readonly allowsExtras: boolean;
  readonly createdAt: string;
}

export const SOURCE_KINDS = ['agency', 'regency', 'national', 'steward', 'hub'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];
export type NewSource = Omit<Source, 'id' | 'createdAt'>;

@Injectable()
export class Sources {
  constructor(
    @Inject(DATABASE) private readonly pool: Pool,
    private readonly audit: AuditLog,
  ) {}

  async create(source: NewSource, { caller, traceId }: Actor): Promise<Source> {
    if (!SOURCE_CODE.test(source.code)) {
      throw badInput(
        'code',
        {
          id: 'harus 2 sampai 60 huruf kecil, angka, atau tanda hubung, diawali huruf',
          en: 'it must be 2 to 60 lower-case letters, digits or hyphens, beginning with a letter',
        },
        { value: source.code },
      );
    }
    return inTransaction(this.pool, async (tx) => {
      const created = await insertSource(tx, source);
      const { code, name, kind, organizationCode, allowsExtras } = created;
      const detail = { name, kind, organizationCode, allowsExtras };
      await this.audit.record(tx, {
        caller,
        action: 'SOURCE_CREATED',
        target: `source:${code}`,
        detail,
        traceId,
      });
      return created;
    });
  }

  async get(database: Queryable, code: string): Promise<Source> {
    const source = await this.find(code, database);
    if (source === undefined) throw notFound({ id: 'Sumber', en: 'The source' }, code);
    return source;
  }

  async find(code: string, database: Queryable = this.pool): Promise<Source | undefined> {
    const { rows } = await database.query<Source>(
      `select ${COLUMNS} from hub.sources where code = $1 order by id limit 1`,
      [code],
    );
    return rows[0];
  }

  /** The source that a caller's pushes belong to; undefined for one that has none. */
  async ofCaller({ sourceId }: Pick<Caller, 'sourceId'>): Promise<Source | undefined> {
    if (sourceId === null) return undefined;
    const { rows } = await this.pool.query<Source>(
      `select ${COLUMNS} from hub.sources where id = $1 order by id limit 1`,
      [sourceId],
    );
    return rows[0];
  }

  async list(page: { readonly afterCode: string; readonly first: number }): Promise<readonly Source[]> {
    const { rows } = await this.pool.query<Source>(
      `select ${COLUMNS} from hub.sources where code > $1 order by code limit $2`,
      [page.afterCode, page.first],
    );
    return rows;
  }
}

async function insertSource(database: Queryable, source: NewSource): Promise<Source> {
  try {
    const { rows } = await database.query<Source>(
      `insert into hub.sources (code, name, kind, organization_code, allows_extras)
       values ($1, $2, $3, $4, $5) returning ${COLUMNS}`,
      [source.code, source.name, source.kind, source.organizationCode, source.allowsExtras],
    );
    const created = rows[0];
    if (created === undefined) throw new Error('the new source was not returned');
    return created;
  } catch (cause) {
    if (sqlStateOf(cause) !== UNIQUE_VIOLATION) throw cause;
    const rule = { id: 'sumber dengan kode ini sudah ada', en: 'a source with this code exists' };
    throw badInput('code', rule, { value: source.code, cause });
  }
}

const COLUMNS = `id, code, name, kind, organization_code as "organizationCode", allows_extras as "allowsExtras",
  created_at as "createdAt"`;
const SOURCE_CODE = /^[a-z][a-z0-9-]{1,59}$/;
const UNIQUE_VIOLATION = '23505';
