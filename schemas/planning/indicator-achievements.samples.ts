import { defineSamples } from '#dataset';
import { indicatorAchievements } from './indicator-achievements.dataset.js';

export const indicatorAchievementsSamples = defineSamples({
  dataset: indicatorAchievements,
  accepted: [
    { indicatorCode: 'IKU-01', year: 2026, month: 3, value: '5.34', isProvisional: true },
    {
      indicatorCode: 'IKU-02',
      year: 2026,
      month: 12,
      regionCode: '33.74',
      value: 0.3147,
      isProvisional: false,
      drivers: 'Pendorong',
      obstacles: 'Penghambat',
      followUp: 'Tindak lanjut',
      evidenceUrl: 'https://contoh.invalid/bukti',
    },
  ],
  refused: [
    {
      record: { indicatorCode: 'IKU-01', year: 2026, month: 3, value: 'belum rilis', isProvisional: true },
      field: 'value',
      code: 'PATTERN',
    },
    {
      record: { indicatorCode: 'IKU-01', year: 2026, month: 3, value: '0.123456789', isProvisional: true },
      field: 'value',
      code: 'OUT_OF_RANGE',
    },
    {
      record: { indicatorCode: 'IKU-01', year: 2026, month: 3, value: 1e300, isProvisional: true },
      field: 'value',
      code: 'WRONG_TYPE',
    },
  ],
});
