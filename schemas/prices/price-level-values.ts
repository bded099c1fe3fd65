/** Where in the chain of trade a price was paid. */
export const PRICE_LEVEL_VALUES = {
  producer: { id: 'Produsen', en: 'Producer' },
  wholesale: { id: 'Grosir', en: 'Wholesale' },
  retail: { id: 'Eceran', en: 'Retail' },
} as const;
