import type { ReactNode } from 'react';
import { useFormat } from '../format/index.js';

/** `Rp 1,25 T`, with the exact amount on hover. */
export function Money({ of }: { readonly of: string }): ReactNode {
  const format = useFormat();
  return (
    <abbr className="number" title={format.rupiahExactly(of)}>
      {format.rupiah(of)}
    </abbr>
  );
}
