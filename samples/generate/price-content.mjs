// What the synthetic price panels watch, and about where prices lie. Levels are of the order of Javanese markets in 2026;
// no figure is an observation.

/** Consumer panel: commodity, usual price in rupiah, daily unrest. Some lie above their reference price on purpose. */
export const CONSUMER_PANEL = [
  ['01.01', 15_600, 0.003],
  ['01.02', 13_400, 0.003],
  ['02.01', 17_900, 0.003],
  ['03.02', 21_300, 0.003],
  ['03.04', 17_300, 0.004],
  ['04.01', 134_000, 0.002],
  ['04.03', 37_200, 0.01],
  ['05.01', 29_100, 0.009],
  ['11.01', 43_500, 0.026],
  ['11.02', 41_000, 0.024],
  ['11.03', 58_500, 0.034],
  ['12.01', 37_400, 0.018],
  ['12.02', 39_600, 0.006],
  ['14.02', 17_400, 0.01],
];

/**
 * Producers' and wholesalers' panel: the name the sheet gives, commodity, share of the retail price that producers get, the
 * retail price where the consumer panel has none, daily unrest. Wholesale lies between the two.
 */
export const PRODUCER_PANEL = [
  ['Bawang Merah', '12.01', 0.58],
  ['Beras', '01.90', 0.86, 13_400, 0.003],
  ['Cabe Rawit', '11.91', 0.6, 56_000, 0.034],
  ['Cabe Besar', '11.02', 0.55],
  ['Telur', '05.01', 0.86],
  ['Ayam Potong', '04.03', 0.62],
  ['Daging Sapi', '04.90', 0.83, 128_000, 0.002],
  ['Kentang', '14.02', 0.62],
];

/** Share of the way from producer to retail price at which wholesalers sell. */
export const WHOLESALE_SHARE = 0.55;
