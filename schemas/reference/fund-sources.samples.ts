import { defineSamples } from '#dataset';
import { fundSources } from './fund-sources.dataset.js';

export const fundSourcesSamples = defineSamples({
  dataset: fundSources,
  accepted: [
    { code: '1', name: 'Dana Umum' },
    { code: '2.2.01.01.01.0001', name: 'DBH Cukai Hasil Tembakau' },
  ],
  refused: [
    { record: { code: '3.1', name: 'Dana lain' }, field: 'code', code: 'PATTERN' },
    { record: { code: '1.1' }, field: 'name', code: 'REQUIRED' },
  ],
});
