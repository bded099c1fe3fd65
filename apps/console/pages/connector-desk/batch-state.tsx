import type { ReactNode } from 'react';
import { defineWords, useWords } from '../../i18n/index.js';
import { Badge, type IconName, type Tone } from '../../ui/index.js';

const WORDS = defineWords(
  { RECEIVED: 'Diterima, menunggu', APPLYING: 'Sedang dipasang', APPLIED: 'Terpasang', FAILED: 'Gagal' },
  { RECEIVED: 'Received, waiting', APPLYING: 'Being applied', APPLIED: 'Applied', FAILED: 'Failed' },
);

export type BatchState = 'RECEIVED' | 'APPLYING' | 'APPLIED' | 'FAILED';

const LOOK: Readonly<Record<BatchState, readonly [Tone, IconName]>> = {
  RECEIVED: [3, 'clock'],
  APPLYING: [4, 'clock'],
  APPLIED: [5, 'check'],
  FAILED: [1, 'stop'],
};

export function BatchStateBadge({ state }: { readonly state: BatchState }): ReactNode {
  const words = useWords(WORDS);
  const [tone, icon] = LOOK[state];
  return (
    <Badge tone={tone} icon={icon}>
      {words[state]}
    </Badge>
  );
}
