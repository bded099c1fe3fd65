import { useHub, useSession } from '../../client/index.js';
import { SOURCE_NAMES, type SourceNamesQuery } from './connector-desk.graphql.js';

const NONE: SourceNamesQuery['sources'] = [];

/** The registered sources with their names, for those who may list them; operators know their own. */
export function useSourceNames(): SourceNamesQuery['sources'] {
  const role = useSession()?.person?.role;
  const { data } = useHub(SOURCE_NAMES, {}, { isWanted: role === 'steward' || role === 'admin' });
  return data?.sources ?? NONE;
}
