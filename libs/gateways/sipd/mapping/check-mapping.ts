import { RequestError } from '#core/errors';
import { SIPD_MAPPING_CODES_MAX, SIPD_MAPPING_ITEMS_MAX } from '#core/limits';
import type { LocalText } from '#dataset';
import type { KnownProgram } from '../master-data.sql.js';
import { isJsonList, isJsonObject, type Json, type JsonObject } from '../payload/exact-json.js';
import { Members } from '../payload/members.js';
import { Item } from '../translate/item.js';
import { readProgramCode } from '../translate/program-code.js';

/** One old activity and the new codes that a government maps it to. */
export interface MappingItem {
  readonly item: Item;
  readonly oldCode: string | undefined;
  /** Null: the government maps it to nothing. */
  readonly newCodes: readonly string[] | null;
}

/** Reads `push_mapping`: from activities of a government's own list to sub-activities of the national one. */
export function readMapping(payload: JsonObject, kodepemda: string): readonly MappingItem[] {
  const whole = new Item(`${kodepemda}.dokumen`);
  const members = new Members(payload, '', whole);
  const list = members.list('data');
  if (list.length > SIPD_MAPPING_ITEMS_MAX)
    throw new RequestError('PAYLOAD_TOO_LARGE', {
      received: list.length,
      unitId: 'butir',
      unitEn: 'items',
      limit: SIPD_MAPPING_ITEMS_MAX,
    });
  if (list.length === 0) members.refuse('data', { id: 'wajib diisi', en: 'is required' });
  if (whole.problems.length > 0) return [{ item: whole, oldCode: undefined, newCodes: null }];
  return list.map((object, at) => readItem(object, `data[${at}]`, kodepemda));
}

function readItem(object: JsonObject | undefined, path: string, kodepemda: string): MappingItem {
  const item = new Item(`${kodepemda}.${path}`);
  if (!isJsonObject(object)) {
    item.problems.push({ field: path, value: null, message: { id: 'harus objek', en: 'must be an object' } });
    return { item, oldCode: undefined, newCodes: null };
  }
  const members = new Members(object, path, item);
  const program = [members.code('kodebidang'), members.code('kodeprogram')].filter(
    (code) => code !== undefined,
  );
  const oldCode = members.requiredCode('kodekegiatan');
  if (oldCode !== undefined) item.key = `${[kodepemda, ...program].join('.')},${oldCode}`;
  return { item, oldCode, newCodes: readNewCodes(members) };
}

function readNewCodes(members: Members): readonly string[] | null {
  const value: Json | undefined = members.take('mapping');
  if (value === undefined) return null;
  if (!isJsonList(value)) {
    members.refuse('mapping', { id: 'harus daftar kode, atau null', en: 'must be a list of codes, or null' });
    return null;
  }
  return value.map((code, at) => {
    const text = typeof code === 'string' ? code.trim().replace(/\.+$/, '') : '';
    if (!isNational(text))
      members.refuse(`mapping[${at}]`, {
        id: 'bentuknya seperti X.XX.01.1.03.01 atau 1.02.02.1.01.0001',
        en: 'looks like X.XX.01.1.03.01 or 1.02.02.1.01.0001',
      });
    return text;
  });
}

function isNational(text: string): boolean {
  return (['program', 'activity', 'sub_activity'] as const).some(
    (kind) => readProgramCode(text, { kind, above: undefined })?.isNational === true,
  );
}

/** Every new code once, to be looked up. */
export function codesIn(items: readonly MappingItem[]): readonly string[] {
  const codes = new Set(items.flatMap(({ newCodes }) => newCodes ?? []));
  if (codes.size > SIPD_MAPPING_CODES_MAX)
    throw new RequestError('PAYLOAD_TOO_LARGE', {
      received: codes.size,
      unitId: 'kode',
      unitEn: 'codes',
      limit: SIPD_MAPPING_CODES_MAX,
    });
  return [...codes];
}

/**
 * Says of each item whether the hub has it. There is no dataset for the mapping of a government's own list: the predecessor in
 * reference.program_codes is a fact of the national list, one for each code and the steward's to say. So an item is fine when
 * there is nothing to keep or the national list says the same, and is otherwise told that it was not stored.
 */
export function checkMapping(items: readonly MappingItem[], known: readonly KnownProgram[]): void {
  const programs = new Map(known.map((program) => [program.code, program]));
  for (const { item, oldCode, newCodes } of items) {
    if (item.problems.length > 0) continue;
    const note = fineBecause({ oldCode, newCodes }, programs);
    if (note === undefined) {
      const codes = newCodes ?? [];
      item.problems.push({ field: 'mapping', value: codes.join(', '), message: notStored(codes, programs) });
      continue;
    }
    item.notes.push(note);
    // As good as stored: the hub has it, or there is nothing to have.
    item.stored = 1;
  }
}

function fineBecause(
  { oldCode, newCodes }: Pick<MappingItem, 'oldCode' | 'newCodes'>,
  programs: ReadonlyMap<string, KnownProgram>,
): LocalText | undefined {
  if (newCodes === null || newCodes.length === 0) return NOTHING_TO_KEEP;
  return newCodes.every((code) => programs.get(code)?.predecessorCode === oldCode) ? KNOWN : undefined;
}

function notStored(codes: readonly string[], known: ReadonlyMap<string, KnownProgram>): LocalText {
  const unknown = codes.filter((code) => !known.has(code));
  const list = unknown.join(', ');
  return {
    id: `tidak disimpan: Lumbung tidak punya kumpulan data untuk padanan kode daerah${unknown.length === 0 ? '; kode barunya dikenal' : `; tidak dikenal dalam reference.program_codes: ${list}`}`,
    en: `not stored: Lumbung has no dataset for the mapping of a government's own codes${unknown.length === 0 ? '; the new codes are known' : `; not in reference.program_codes: ${list}`}`,
  };
}

const NOTHING_TO_KEEP = {
  id: 'tanpa padanan, tidak ada yang disimpan',
  en: 'mapped to nothing, nothing to store',
};
const KNOWN = {
  id: 'sudah ada dalam reference.program_codes',
  en: 'is in reference.program_codes already',
};
