// Two news sites' RSS feeds about the province's agencies, with the agency as category. Outlets and headlines are made up.
import { addDays, clockOf, pad } from '../calendar.mjs';
import { spoil } from '../faults.mjs';
import { document, escaped } from '../markup.mjs';
import { TONES, TOPICS } from '../media-content.mjs';

const SOURCE = 'kominfo-media';
const MENTIONS = 'media.media_mentions';
const ITEMS = 45;
const DAYS_BACK = 14;
const FEEDS = [
  ['kabar-contoh', 'Kabar Contoh'],
  ['harian-contoh', 'Harian Contoh Daerah'],
];

export function writeNewsFeeds({ master, period, random, output }) {
  const agencies = master.organizations.filter(({ kind }) => kind === 'agency');
  for (const [name, outlet] of FEEDS) {
    const chance = random.fork(name);
    const items = Array.from({ length: ITEMS }, (_, at) => article({ name, at, agencies, period, chance }));
    items.sort((a, b) => b.clock - a.clock);
    spoil(items, FAULTS, (fault) => output.fault(SOURCE, MENTIONS, fault));
    output.write(`web/media/${name}.xml`, feed(name, outlet, items));
    output.count(SOURCE, MENTIONS, items.length);
  }
}

const FAULTS = { 'article without its address': (item) => (item.link = '') };

function article({ name, at, agencies, period, chance }) {
  const organization = chance.pick(agencies);
  const [, headlines] = chance.pick(TOPICS);
  const title = chance.pick(headlines[chance.weighted(TONES)]).replace('{}', organization.name);
  const day = addDays(period.today, -chance.integer(1, DAYS_BACK));
  return {
    clock: clockOf(day, chance.integer(5, 22), chance.integer(0, 59)),
    title: `${title} (contoh)`,
    link: `https://${name}.contoh.invalid/${day.replaceAll('-', '/')}/${pad(at + 1, 4)}`,
    guid: `${name}-${day}-${pad(at + 1, 4)}`,
    category: organization.name,
    description: `<p>${title}; isi berita ini dikarang untuk contoh.</p>`,
  };
}

function feed(name, outlet, items) {
  return document([
    '<rss version="2.0">',
    '  <channel>',
    `    <title>${escaped(outlet)}</title>`,
    `    <link>https://${name}.contoh.invalid/</link>`,
    '    <description>Data contoh (sintetis)</description>',
    ...items.map(item),
    '  </channel>',
    '</rss>',
  ]);
}

function item({ clock, title, link, guid, category, description }) {
  return [
    '    <item>',
    `      <title>${escaped(title)}</title>`,
    ...(link === '' ? [] : [`      <link>${link}</link>`]),
    `      <guid isPermaLink="false">${guid}</guid>`,
    `      <pubDate>${rfc822(clock)}</pubDate>`,
    `      <category>${escaped(category)}</category>`,
    `      <description>${escaped(description)}</description>`,
    '    </item>',
  ].join('\n');
}

/** `Mon, 23 Nov 2026 08:15:00 +0700`. */
const rfc822 = (clock) => new Date(clock).toUTCString().replace('GMT', '+0700');
