import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { defineWords, useWords } from '../i18n/index.js';
import { PageHead } from '../ui/page-head.js';

const WORDS = defineWords(
  {
    title: 'Halaman ini tidak ada',
    lead: 'Alamatnya mungkin salah ketik, atau halamannya sudah pindah.',
    home: 'Ke beranda',
  },
  {
    title: 'There is no such page',
    lead: 'The address may be mistyped, or the page has moved.',
    home: 'Go to the home page',
  },
);

export function NotFound(): ReactNode {
  const words = useWords(WORDS);
  return (
    <PageHead title={words.title} lead={words.lead}>
      <p>
        <Link href="/">{words.home}</Link>
      </p>
    </PageHead>
  );
}
