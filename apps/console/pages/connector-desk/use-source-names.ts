import { useHub, useSession } from '../../client/index.js';
import { SOURCE_NAMES, type SourceNamesQuery } from './connector-desk.graphql.js';

const NONE: SourceNamesQuery['sources'] = [];

/** The registered sources with their names, for whoever is signed in. */
export function useSourceNames(): SourceNamesQuery['sources'] {
  const isSignedIn = useSession()?.person != null;
  const { data } = useHub(SOURCE_NAMES, {}, { isWanted: isSignedIn });
  return data?.sources ?? NONE;
}

/** The name of a source; its code until names are here. */
export function useSourceName(): (code: string) => string {
  const names = useSourceNames();
  return (code) => names.find((source) => source.code === code)?.name ?? code;
}
