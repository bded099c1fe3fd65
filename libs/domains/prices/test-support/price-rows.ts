import type { Pool } from '#core/database';

/** `[commodity, market, level, date, price, isImputed?]` */
export type Observation = readonly [string, string, string, string, string, boolean?];

/** Writes prices and their master data as the intake would leave them. Synthetic rows for tests. */
export class PriceRows {
  constructor(private readonly pool: Pool) {}

  async markets(
    markets: readonly (readonly [code: string, regionCode: string, kind: string])[],
  ): Promise<void> {
    for (const [code, regionCode, kind] of markets)
      await this.pool.query(
        `insert into reference.markets (code, name, region_code, kind, ${SYSTEM}) values ($1, 'Pasar ' || $1, $2, $3, $1, ${VALUES})`,
        [code, regionCode, kind],
      );
  }

  async commodities(codes: readonly string[]): Promise<void> {
    for (const code of codes)
      await this.pool.query(
        `insert into reference.commodities (code, name, "group", unit, ${SYSTEM}) values ($1, $1, 'Kelompok', 'kg', $1, ${VALUES})`,
        [code],
      );
  }

  async observations(observations: readonly Observation[]): Promise<void> {
    for (const [commodity, market, level, date, price, isImputed = false] of observations)
      await this.pool.query(
        `insert into prices.price_observations (commodity_code, market_code, level, date, price, unit, is_imputed, ${SYSTEM})
         values ($1, $2, $3, $4, $5, 'kg', $6, $7, ${VALUES})`,
        [commodity, market, level, date, price, isImputed, [commodity, market, level, date].join('|')],
      );
  }

  async reference(row: {
    readonly commodity: string;
    readonly kind: 'HAP' | 'HET';
    readonly zone?: string;
    readonly validFrom?: string;
    readonly lower?: string;
    readonly upper: string;
  }): Promise<void> {
    const { commodity, kind, zone = '-', validFrom = '2024-01-01', lower = null, upper } = row;
    await this.pool.query(
      `insert into prices.reference_prices (commodity_code, level, kind, zone, valid_from, lower_price, upper_price, unit, ${SYSTEM})
       values ($1, 'retail', $2, $3, $4, $5, $6, 'kg', $7, ${VALUES})`,
      [commodity, kind, zone, validFrom, lower, upper, [commodity, kind, zone, validFrom].join('|')],
    );
  }

  /** Prices of `commodities` × `markets` × `days` up to a day, around 20,000. */
  async fill(of: {
    readonly commodities: number;
    readonly markets: number;
    readonly days: number;
    readonly until: string;
  }): Promise<void> {
    await this.pool.query(
      `insert into prices.price_observations (commodity_code, market_code, level, date, price, unit, is_imputed, ${SYSTEM})
       select 'C' || c, 'M' || m, 'retail', $4::date - d, 20000 + (c * m * d) % 997, 'kg', false,
         concat_ws('|', 'C' || c, 'M' || m, 'retail', $4::date - d), ${VALUES}
       from generate_series(1, $1::int) c, generate_series(1, $2::int) m, generate_series(0, $3::int - 1) d`,
      [of.commodities, of.markets, of.days, of.until],
    );
  }
}

const SYSTEM = 'key, source_id, batch_id, hash, recorded_at, change_seq';
const VALUES = `1, 1, '\\x00', '2026-01-01T00:00:00Z', 1`;
