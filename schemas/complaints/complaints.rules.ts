import { compareDecimals, compareTimestamps, defineRules } from '#dataset';
import { stepOutOfOrder } from '../order-rules.js';
import { complaints } from './complaints.dataset.js';

/** The outermost points of the country: Miangas 5.6° N, Ndana 11.0° S, Benggala 95.0° E, the Papuan border 141.0° E. */
const COUNTRY = { south: '-11.1', north: '6.1', west: '94.9', east: '141.1' } as const;

const RECEIVED = { id: 'penerimaan', en: 'receipt' };
const VERIFIED = { id: 'verifikasi', en: 'verification' };
const FORWARDED = { id: 'penerusan', en: 'forwarding' };
const ANSWERED = { id: 'tanggapan pertama', en: 'the first answer' };
const ESCALATED = { id: 'eskalasi', en: 'escalation' };
const RESOLVED = { id: 'penyelesaian', en: 'resolution' };

export const complaintsRules = defineRules(complaints, [
  {
    kind: 'record',
    name: 'STEPS_IN_ORDER',
    severity: 'rejection',
    description: {
      id: 'Diterima, diverifikasi, diteruskan, ditanggapi, dan selesai menurut urutannya',
      en: 'Received, verified, forwarded, answered and resolved in this order',
    },
    check({ receivedAt, verifiedAt, forwardedAt, firstResponseAt, escalatedAt, resolvedAt }) {
      const received = { field: 'receivedAt', value: receivedAt, title: RECEIVED };
      const resolved = { field: 'resolvedAt', value: resolvedAt, title: RESOLVED };
      // An admin may answer before he forwards, and a complaint may be escalated at any time: three ways through one life.
      const ways = [
        [
          received,
          { field: 'verifiedAt', value: verifiedAt, title: VERIFIED },
          { field: 'forwardedAt', value: forwardedAt, title: FORWARDED },
          resolved,
        ],
        [received, { field: 'firstResponseAt', value: firstResponseAt, title: ANSWERED }, resolved],
        [received, { field: 'escalatedAt', value: escalatedAt, title: ESCALATED }],
      ];
      for (const way of ways) {
        const finding = stepOutOfOrder(way, compareTimestamps);
        if (finding !== null) return finding;
      }
      return null;
    },
  },
  {
    kind: 'record',
    name: 'RESOLVED_HAS_TIME',
    severity: 'warning',
    description: {
      id: 'Aduan selesai mencantumkan kapan selesainya',
      en: 'A resolved complaint says when it was resolved',
    },
    check({ status, resolvedAt }) {
      if (status !== 'resolved' || resolvedAt !== null) return null;
      return {
        field: 'resolvedAt',
        value: null,
        message: {
          id: 'aduan berstatus selesai tanpa waktu penyelesaian',
          en: 'is resolved but does not say when',
        },
      };
    },
  },
  {
    kind: 'record',
    name: 'PLACE_IS_COMPLETE',
    severity: 'rejection',
    description: { id: 'Lintang dan bujur datang berdua', en: 'Latitude and longitude come together' },
    check({ latitude, longitude }) {
      if ((latitude === null) === (longitude === null)) return null;
      return {
        field: latitude === null ? 'latitude' : 'longitude',
        value: null,
        message: { id: 'isi keduanya atau tidak sama sekali', en: 'give both or neither' },
      };
    },
  },
  {
    kind: 'record',
    name: 'PLACE_IN_COUNTRY',
    severity: 'warning',
    description: { id: 'Tempat kejadian ada di Indonesia', en: 'The place is in Indonesia' },
    check({ latitude, longitude }) {
      if (latitude === null || longitude === null) return null;
      const northSouth = isBetween(latitude, COUNTRY.south, COUNTRY.north);
      if (northSouth && isBetween(longitude, COUNTRY.west, COUNTRY.east)) return null;
      const swapped =
        isBetween(longitude, COUNTRY.south, COUNTRY.north) && isBetween(latitude, COUNTRY.west, COUNTRY.east);
      return {
        field: northSouth ? 'longitude' : 'latitude',
        // The place of a secret complaint stays out of lists of warnings.
        value: null,
        message: swapped
          ? { id: 'lintang dan bujur tertukar', en: 'latitude and longitude are swapped' }
          : { id: 'tempatnya di luar Indonesia', en: 'the place is outside Indonesia' },
      };
    },
  },
]);

function isBetween(value: string, low: string, high: string): boolean {
  return compareDecimals(value, low) >= 0 && compareDecimals(value, high) <= 0;
}
