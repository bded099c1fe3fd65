import { defineSamples } from '#dataset';
import { hoaxClaims } from './hoax-claims.dataset.js';

const CLAIM = {
  code: 'HOAKS-2026-00017',
  claim: 'Bantuan tunai dibagikan lewat tautan (contoh)',
  verdict: 'fabricated',
  foundAt: '2026-03-31T08:00:00+07:00',
} as const;

export const hoaxClaimsSamples = defineSamples({
  dataset: hoaxClaims,
  accepted: [
    CLAIM,
    {
      ...CLAIM,
      code: 'HOAKS-2026-00018',
      verdict: 'true_claim',
      clarifiedAt: '2026-03-31T01:00:00Z',
      clarificationUrl: 'https://klarifikasi.contoh.invalid/18',
      organizationCode: '1.06.0.00.0.00.01.0000',
    },
  ],
  refused: [
    { record: { ...CLAIM, verdict: 'hoaks' }, field: 'verdict', code: 'NOT_IN_LIST' },
    {
      record: { ...CLAIM, clarificationUrl: 'ftp://contoh.invalid/18' },
      field: 'clarificationUrl',
      code: 'PATTERN',
    },
    { record: { ...CLAIM, foundAt: '2026-03-31' }, field: 'foundAt', code: 'PATTERN' },
    { record: { ...CLAIM, claim: ' ' }, field: 'claim', code: 'PATTERN' },
  ],
});
