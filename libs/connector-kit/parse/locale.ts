/** How numbers and dates are written: `1.250.000,50` and `31/12/2026`, or `1,250,000.50` and `12/31/2026`. */
export type Locale = 'id-ID' | 'en-US';

export const LOCALES = ['id-ID', 'en-US'] as const satisfies readonly Locale[];
