import type { XmlValue } from './write-xml.js';

/** When this door last changed what it offers. */
const CHANGED_AT = '2026-11-26T00:00:00+07:00';

/** What there is and where (Open311 service discovery). */
export function discoveryOf(base: string): XmlValue {
  return {
    changeset: CHANGED_AT,
    contact: 'Walidata provinsi / the data steward of the province',
    key_service: 'Kunci api_key diberikan walidata. / Keys are given out by the data steward.',
    endpoints: [
      {
        specification: 'http://wiki.open311.org/GeoReport_v2',
        url: `${base}/open311/v2`,
        changeset: CHANGED_AT,
        type: 'production',
        formats: ['application/json', 'text/xml'],
      },
    ],
  };
}
