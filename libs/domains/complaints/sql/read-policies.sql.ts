import type { Queryable } from '#core/database';
import { RESPONSE_POLICIES_MAX } from '#core/limits';
import type { ResponsePolicy } from '../clocks/policy.js';

/** Every policy, past ones too: old complaints are judged by the rules of their day. */
export async function readPolicies(database: Queryable): Promise<readonly ResponsePolicy[]> {
  const { rows } = await database.query<ResponsePolicy>(
    `select code, clock, unit, "limit", source_system as "sourceSystem", channel, kind,
       valid_from as "validFrom", valid_to as "validTo", source, is_verified as "isVerified"
     from complaints.response_policies
     order by code, valid_from
     limit ${RESPONSE_POLICIES_MAX}`,
  );
  return rows;
}
