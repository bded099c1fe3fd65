/** Where an organization speaks to citizens itself: the platforms of its official accounts. */
export const PLATFORM_VALUES = {
  website: { id: 'Situs web', en: 'Website' },
  instagram: { id: 'Instagram', en: 'Instagram' },
  x: { id: 'X', en: 'X' },
  facebook: { id: 'Facebook', en: 'Facebook' },
  tiktok: { id: 'TikTok', en: 'TikTok' },
  youtube: { id: 'YouTube', en: 'YouTube' },
  threads: { id: 'Threads', en: 'Threads' },
  whatsapp: { id: 'WhatsApp', en: 'WhatsApp' },
  telegram: { id: 'Telegram', en: 'Telegram' },
} as const;
