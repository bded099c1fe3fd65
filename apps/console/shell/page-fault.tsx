import { Component, type ReactNode } from 'react';
import { defineWords, useWords } from '../i18n/index.js';
import { Empty } from '../ui/states.js';

const WORDS = defineWords(
  {
    title: 'Halaman ini gagal ditampilkan',
    text: 'Muat ulang halaman. Bila terulang, laporkan alamatnya kepada pengelola Lumbung.',
    reload: 'Muat ulang',
  },
  {
    title: 'This page could not be shown',
    text: 'Reload the page. If it happens again, report its address to the operators of Lumbung.',
    reload: 'Reload',
  },
);

/** Holds a fault inside its page: header and navigation stay usable. */
export class PageFault extends Component<{ readonly children: ReactNode }, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <FaultNotice /> : this.props.children;
  }
}

function FaultNotice(): ReactNode {
  const words = useWords(WORDS);
  return (
    <div role="alert">
      <Empty title={words.title}>
        <p>{words.text}</p>
        <button type="button" className="button" onClick={() => location.reload()}>
          {words.reload}
        </button>
      </Empty>
    </div>
  );
}
