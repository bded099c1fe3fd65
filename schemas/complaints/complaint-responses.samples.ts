import { defineSamples } from '#dataset';
import { complaintResponses } from './complaint-responses.dataset.js';

export const complaintResponsesSamples = defineSamples({
  dataset: complaintResponses,
  accepted: [
    {
      sourceSystem: 'laporgub',
      ticket: 'LG20260000123',
      sequence: 1,
      kind: 'response',
      respondedAt: '2026-03-31T09:15:00+07:00',
    },
    {
      sourceSystem: 'laporgub',
      ticket: 'LG20260000123',
      sequence: 2,
      respondedAt: '2026-04-01T00:00:00Z',
      organizationCode: '1.03.0.00.0.00.01.0000',
      kind: 'resolution',
      text: 'Sudah ditangani (contoh)',
    },
  ],
  refused: [
    {
      record: {
        sourceSystem: 'laporgub',
        ticket: 'LG20260000123',
        sequence: 1,
        kind: 'response',
        respondedAt: 1774921500,
      },
      field: 'respondedAt',
      code: 'WRONG_TYPE',
    },
    {
      record: {
        sourceSystem: 'laporgub',
        ticket: 'LG1',
        sequence: 0,
        kind: 'note',
        respondedAt: '2026-03-31T09:15:00+07:00',
      },
      field: 'sequence',
      code: 'OUT_OF_RANGE',
    },
  ],
});
