import { defineWords } from '../../i18n/index.js';
import type { Tone } from '../../ui/index.js';

/** The review of a deliverable is called tashih. */
export const REVIEW_WORDS = defineWords(
  { draft: 'Draf', in_review: 'Sedang ditashih', returned: 'Dikembalikan', adopted: 'Disahkan' },
  { draft: 'Draft', in_review: 'In review', returned: 'Returned', adopted: 'Adopted' },
);

export const REVIEWS: readonly (readonly ['adopted' | 'in_review' | 'returned' | 'draft', Tone])[] = [
  ['adopted', 5],
  ['in_review', 4],
  ['returned', 2],
  ['draft', 0],
];
