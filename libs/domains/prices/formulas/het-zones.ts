/**
 * Zones of the ceiling price of rice by province (first two digits of the region code). Zone 1: Java, Bali, Lampung, South Sumatra, West
 * Nusa Tenggara, Sulawesi; zone 2: the rest of Sumatra, East Nusa Tenggara, Kalimantan; zone 3: Maluku and Papua. Common knowledge of
 * the field about Perbadan 5/2024, not verified against its annex; provinces made of Papua since 2022 follow it.
 */
export const HET_ZONES_2024_06_10: Readonly<Record<string, string>> = {
  ...zoneOf('1', [
    '16',
    '18',
    '31',
    '32',
    '33',
    '34',
    '35',
    '36',
    '51',
    '52',
    '71',
    '72',
    '73',
    '74',
    '75',
    '76',
  ]),
  ...zoneOf('2', ['11', '12', '13', '14', '15', '17', '19', '21', '53', '61', '62', '63', '64', '65']),
  ...zoneOf('3', ['81', '82', '91', '92', '93', '94', '95', '96']),
};

function zoneOf(zone: string, provinces: readonly string[]): Record<string, string> {
  return Object.fromEntries(provinces.map((province) => [province, zone]));
}
