// What the sample systems share: the master data of the province, read from the files that the hub loads too.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse as parseYaml } from 'yaml';
import { parseCsv, parseNdjson } from './text-tables.mjs';

/** @param {string} province such as `33` */
export function loadMasterData(province) {
  const profile = parseYaml(read(`provinces/${province}/profile.yaml`));
  const organizations = parseNdjson(read(`provinces/${province}/organizations.ndjson`));
  const regions = parseCsv(read(`provinces/${province}/regions.csv`));
  const programs = [
    ...parseCsv(read('national/program_codes.csv')),
    ...parseCsv(read('national/program_activities.csv')),
  ];
  const commodities = parseCsv(read('national/commodities.csv'));
  const commodityByCode = new Map(commodities.map((commodity) => [commodity.code, commodity]));
  const accountNames = new Map(
    parseCsv(read('national/account_codes.csv')).map((account) => [account.code, account.name]),
  );
  const byCode = new Map(organizations.map((organization) => [organization.code, organization]));
  const topmost = (code) => {
    const parent = byCode.get(code)?.parentCode;
    return parent === undefined || parent === null ? code : topmost(parent);
  };
  return {
    province,
    profile,
    organizations,
    organization: (code) => byCode.get(code),
    /** The agency that answers for an organization: the topmost above it. */
    topmost,
    /** The organization that plays a part in the demo, such as `health`. */
    agency: (role) => byCode.get(profile.demo.agencies[role]),
    regions,
    regencies: regions.filter((region) => region.level !== 'province'),
    areas: parseCsv(read(`provinces/${province}/coordination_areas.csv`)),
    markets: parseCsv(read(`provinces/${province}/markets.csv`)),
    commodity: (code) => commodityByCode.get(code),
    programs,
    programName: nameIndex(programs),
    accountName: (code) => accountNames.get(code) ?? code,
    fundSources: new Map(
      parseCsv(read('national/fund_sources.csv')).map((source) => [source.code, source.name]),
    ),
  };
}

const read = (path) => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');

/** Names of programme codes by government level; a support code (`2.16.01…`) answers with the name of `X.XX.01…`. */
function nameIndex(programs) {
  const names = new Map(
    programs.map((program) => [`${program.governmentLevel}/${program.code}`, program.name]),
  );
  return (code, level = 'province') =>
    names.get(`${level}/${code}`) ?? names.get(`${level}/${code.replace(/^\d\.\d{2}/, 'X.XX')}`) ?? code;
}
