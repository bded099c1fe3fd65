import { useHub } from '../client/index.js';
import { SHELL, type ShellQuery } from './shell.graphql.js';

export interface Province {
  readonly code: string;
  /** Without the word "Provinsi". */
  readonly name: string;
  /** The province's own RPJMD in its latest revision; null before one has been sent. */
  readonly plan: ShellQuery['plans']['nodes'][number] | null;
}

/** Whose hub this is: asked once and kept, because every page says it. Undefined until the answer is here. */
export function useProvince(): Province | undefined {
  const { data } = useHub(SHELL, {});
  const [region] = data?.regions.nodes ?? [];
  if (data === undefined || region === undefined) return undefined;
  const [plan = null] = data.plans.nodes
    .filter(({ regionCode }) => regionCode === region.code)
    .toSorted((a, b) => b.startYear - a.startYear || b.revision - a.revision);
  return { code: region.code, name: region.name.replace(/^Provinsi /u, ''), plan };
}
