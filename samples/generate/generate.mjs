#!/usr/bin/env node
// Writes the synthetic agency systems of one province into a folder. Same arguments, same bytes.
//   node samples/generate/generate.mjs --province 33 --today 2026-11-23 --out .lumbung/demo/33 [--seed lumbung] [--scale 1]
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { budgetVersions, buildBudget, linesInForce } from './budget.mjs';
import { addDays, lastMonthBefore } from './calendar.mjs';
import { loadMasterData } from './master-data.mjs';
import { createOutput } from './output.mjs';
import { buildPackages } from './packages.mjs';
import { buildPlanning } from './planning.mjs';
import { randomFrom } from './random.mjs';
import { writeAgencyScores } from './systems/agency-scores.mjs';
import { writeBappeda } from './systems/bappeda.mjs';
import { writeBkd } from './systems/bkd.mjs';
import { writeBpkad } from './systems/bpkad.mjs';
import { writeDisbursements } from './systems/disbursements.mjs';
import { writeHealth } from './systems/health.mjs';
import { writeLaporgub } from './systems/laporgub.mjs';
import { writeMedia } from './systems/media.mjs';
import { writeNewsFeeds } from './systems/news-feeds.mjs';
import { writePrices } from './systems/prices.mjs';
import { writeProcurement } from './systems/procurement.mjs';
import { writeProgress } from './systems/progress.mjs';
import { writeRegencies } from './systems/regencies.mjs';
import { writeRevenue } from './systems/revenue.mjs';
import { writeRoads } from './systems/roads.mjs';
import { writeSipd } from './systems/sipd.mjs';
import { writeUnitPrices } from './systems/unit-prices.mjs';

const SYSTEMS = {
  sipd: writeSipd,
  bpkad: writeBpkad,
  bappeda: writeBappeda,
  bkd: writeBkd,
  laporgub: writeLaporgub,
  binamarga: writeRoads,
  dinkes: writeHealth,
  regencies: writeRegencies,
  harga: writePrices,
  pengadaan: writeProcurement,
  rfk: writeProgress,
  sp2d: writeDisbursements,
  ssh: writeUnitPrices,
  pendapatan: writeRevenue,
  media: writeMedia,
  umpan: writeNewsFeeds,
  organisasi: writeAgencyScores,
};

/** The middle of the second stage of the 99-day programme is shown: it began this many days ago. */
const INITIATIVE_DAYS_AGO = 50;

main();

function main() {
  const options = readOptions();
  const master = loadMasterData(options.province);
  const random = randomFrom(`${options.seed}/${options.province}`);
  const period = periodOf(options.today);
  const budget = budgetOf(master, period, random.fork('budget'));
  const planning = buildPlanning({ master, budget, period, random: random.fork('planning') });
  const packages = buildPackages({ master, budget, period, random: random.fork('packages') });
  rmSync(options.out, { recursive: true, force: true });
  const output = createOutput(options.out, options.today);
  for (const [name, write] of Object.entries(SYSTEMS)) {
    write({
      master,
      budget,
      planning,
      packages,
      period,
      output,
      scale: options.scale,
      random: random.fork(name),
    });
  }
  const { out, ...about } = options;
  const { streams, files } = output.finish({ synthetic: true, ...about });
  const records = streams.reduce((sum, stream) => sum + stream.records, 0);
  const faults = streams.reduce(
    (sum, stream) => sum + Object.values(stream.faults).reduce((all, count) => all + count, 0),
    0,
  );
  console.log(JSON.stringify({ out, files: files.length, records, faults }));
}

function budgetOf(master, period, random) {
  const budget = buildBudget(master, random);
  const versions = budgetVersions(period.fiscalYear, period.today);
  return { ...budget, versions, linesInForce: linesInForce(budget.lines, versions, period.fiscalYear) };
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      province: { type: 'string', default: '33' },
      today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      out: { type: 'string' },
      seed: { type: 'string', default: 'lumbung' },
      scale: { type: 'string', default: '1' },
    },
  });
  if (!/^\d{4}-\d{2}-\d{2}$/.test(values.today) || Number.isNaN(Date.parse(values.today)))
    fail('--today must be a date such as 2026-11-23');
  const scale = Number(values.scale);
  if (!(scale > 0 && scale <= 20)) fail('--scale must be a number above 0, at most 20');
  if (values.out === undefined) fail('--out names the folder to write; what is in it is replaced');
  return { ...values, scale, out: resolve(values.out) };
}

function periodOf(today) {
  const last = lastMonthBefore(today);
  return {
    today,
    fiscalYear: last.year,
    /** Months of the fiscal year that are over. */
    months: Array.from({ length: last.month }, (_, at) => at + 1),
    /** The last month that ended a quarter; 0 in the first two months. */
    lastQuarterMonth: Math.floor(last.month / 3) * 3,
    initiativeStart: addDays(today, -INITIATIVE_DAYS_AGO),
  };
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
