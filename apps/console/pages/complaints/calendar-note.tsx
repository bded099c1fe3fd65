import type { ReactNode } from 'react';
import { defineWords, useLocal, useWords, type LocalText } from '../../i18n/index.js';

const WORDS = defineWords(
  {
    note: (years: string) =>
      `Batas dalam hari kerja bersandar pada kalender yang belum sepenuhnya dicocokkan. ${years}.`,
  },
  {
    note: (years: string) => `Terms in working days rest on a calendar that is not fully verified. ${years}.`,
  },
);

interface Year {
  readonly year: number;
  readonly isVerified: boolean;
  readonly standing: LocalText;
}

/** Which years of the working calendar are not verified; nothing when all are. */
export function CalendarNote({ years }: { readonly years: readonly Year[] }): ReactNode {
  const words = useWords(WORDS);
  const local = useLocal();
  const doubtful = [...new Map(years.map((one) => [one.year, one])).values()]
    .filter(({ isVerified }) => !isVerified)
    .toSorted((a, b) => a.year - b.year);
  if (doubtful.length === 0) return null;
  return (
    <p className="small quiet">{words.note(doubtful.map(({ standing }) => local(standing)).join('; '))}</p>
  );
}
