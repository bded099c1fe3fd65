import { defineSamples } from '#dataset';
import { complaintCategories } from './complaint-categories.dataset.js';

export const complaintCategoriesSamples = defineSamples({
  dataset: complaintCategories,
  accepted: [
    { code: 'KATEGORI LAIN-LAIN', name: 'Kategori lain-lain' },
    { code: 'JALAN RUSAK', name: 'Jalan rusak', group: 'Infrastruktur', isRoadDamage: true },
  ],
  refused: [
    { record: { code: 'BENCANA ', name: 'Bencana' }, field: 'code', code: 'PATTERN' },
    {
      record: { code: 'BENCANA', name: 'Bencana', isRoadDamage: 0 },
      field: 'isRoadDamage',
      code: 'WRONG_TYPE',
    },
  ],
});
