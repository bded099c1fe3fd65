import { useEffect, useMemo, useState } from 'react';
import type { Dataset } from '../client/dataset.js';
import { useHub } from '../client/index.js';
import { useLocal, useUnitName } from '../i18n/index.js';
import { agencyPath, datasetPath, indicatorPath } from '../pages/paths.js';
import { SEARCH_INDEX } from './search.graphql.js';

export interface Hit {
  readonly group: HitGroup;
  readonly key: string;
  readonly name: string;
  readonly detail: string;
  readonly href: string;
  /** Everything it can be found by, in small letters. */
  readonly text: string;
}

export type HitGroup = 'indicators' | 'organizations' | 'datasets' | 'regions';

/**
 * Everything that bears all the words of a text. The names of a whole province are some tens of kilobytes, so they are fetched
 * once, when the first search opens, and looked through here: an answer for every letter, and none of them waits for the network.
 */
export function useSearch(text: string): { readonly hits: readonly Hit[]; readonly isReady: boolean } {
  const index = useIndex();
  const words = text.trim().toLowerCase().split(/\s+/u).filter(Boolean);
  if (index === undefined || text.trim().length < TEXT_MIN) return { hits: [], isReady: false };
  const found = index.filter((hit) => words.every((word) => hit.text.includes(word)));
  const hits = GROUPS.flatMap((group) => found.filter((hit) => hit.group === group).slice(0, HITS_MAX));
  return { hits, isReady: true };
}

function useIndex(): readonly Hit[] | undefined {
  const { data } = useHub(SEARCH_INDEX, {});
  const datasets = useDatasets();
  const local = useLocal();
  const unitName = useUnitName();
  return useMemo(() => {
    if (data === undefined) return undefined;
    return [
      ...data.indicators.nodes.map(({ code, name, unit }) =>
        hit('indicators', { code, name, detail: unitName(unit), href: indicatorPath(code) }),
      ),
      ...data.organizations.nodes.map(({ code, name, shortName }) =>
        hit('organizations', { code, name, detail: shortName ?? '', href: agencyPath(code) }),
      ),
      ...datasets.map(({ name: code, title, description }) =>
        hit('datasets', { code, name: local(title), detail: code, href: datasetPath(code) }, [
          title.id,
          title.en,
          description.id,
          description.en,
        ]),
      ),
      ...data.regions.nodes.map(({ code, name }) =>
        hit('regions', { code, name, detail: code, href: `/opd?q=${encodeURIComponent(name)}` }),
      ),
    ];
  }, [data, datasets, local, unitName]);
}

function hit(
  group: HitGroup,
  { code, name, detail, href }: Pick<Hit, 'name' | 'detail' | 'href'> & { readonly code: string },
  more: readonly string[] = [],
): Hit {
  const text = [name, detail, code, ...more].join(' ').toLowerCase();
  return { group, key: `${group}:${code}`, name, detail, href, text };
}

/** The list of datasets comes with the page that needs it, not with the first page. */
export function useDatasets(): readonly Dataset[] {
  const [datasets, setDatasets] = useState<readonly Dataset[]>([]);
  useEffect(() => {
    void import('../client/datasets.js').then(({ DATASETS }) => setDatasets(DATASETS));
  }, []);
  return datasets;
}

const GROUPS: readonly HitGroup[] = ['indicators', 'organizations', 'datasets', 'regions'];
const TEXT_MIN = 2;
const HITS_MAX = 6;
