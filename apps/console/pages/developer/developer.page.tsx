import type { ReactNode } from 'react';
import { useWords } from '../../i18n/index.js';
import { PageHead, PageParts, usePagePart } from '../../ui/index.js';
import { Contracts } from '../steward-desk/contracts.js';
import { Changes } from './changes.js';
import { WORDS } from './developer-words.js';
import { Doors } from './doors.js';
import { Examples } from './examples.js';

const PARTS = { query: Examples, pintu: Doors, kontrak: Contracts, perubahan: Changes } as const;

/** For those who write programs: queries to begin with, the other doors, the contracts of the data, what changed. */
export default function DeveloperPage(): ReactNode {
  const words = useWords(WORDS);
  const part = usePagePart(PARTS, 'query');
  const Content = PARTS[part];
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <PageParts
        label={words.parts}
        path="/pengembang"
        parts={PARTS}
        first="query"
        current={part}
        words={words}
      />
      <Content />
    </>
  );
}
