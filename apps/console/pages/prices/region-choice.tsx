import { useId, type ReactNode } from 'react';
import { useHub } from '../../client/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { useProvince } from '../../shell/use-province.js';
import { useUrlState } from '../../url/use-url-state.js';
import { REGENCIES } from './regencies.graphql.js';
import styles from './prices.module.css';

const WORDS = defineWords(
  { region: 'Wilayah', all: (province: string) => `Seluruh ${province}` },
  { region: 'Region', all: (province: string) => `All of ${province}` },
);

export function useRegionChoice(): readonly [string, (code: string) => void] {
  return useUrlState('wilayah');
}

export function RegionChoice(): ReactNode {
  const words = useWords(WORDS);
  const id = useId();
  const [region, setRegion] = useRegionChoice();
  const province = useProvince();
  const { data } = useHub(REGENCIES, {});
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{words.region}</label>
      <select id={id} className="field" value={region} onChange={(event) => setRegion(event.target.value)}>
        <option value="">{words.all(province?.name ?? '…')}</option>
        {data?.regions.nodes.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
