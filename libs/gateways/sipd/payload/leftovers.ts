import { faultOfExtra } from '#dataset';
import type { Item } from '../translate/item.js';
import { isJsonList, isJsonObject, JsonNumber, type Json } from './exact-json.js';
import type { Members } from './members.js';

/** The member under which a record keeps what the payload said beyond the dataset, apart from the dataset's own names. */
export const EXTRAS_MEMBER = 'sipd';

/**
 * What nobody read of an object. It is kept beside the record when the source may send extras, and is otherwise named in the
 * item's line. What tells of a person is thrown away either way: it is neither stored nor written to any log.
 */
export function leftovers(
  members: Members,
  { item, allowsExtras }: { readonly item: Item; readonly allowsExtras: boolean },
): Readonly<Record<string, unknown>> {
  const kept: Record<string, unknown> = {};
  for (const name of members.untaken()) {
    const value = members.take(name);
    if (value === undefined) continue;
    if (tellsOfPerson(name, value)) item.personal.push(name);
    else if (allowsExtras && isStorable({ ...kept, [name]: plain(value) })) kept[name] = plain(value);
    else item.notStored.push(name);
  }
  return Object.keys(kept).length === 0 ? {} : { [EXTRAS_MEMBER]: kept };
}

/** By its name, or because it holds the number of a civil servant (NIP, 18 digits) or of a citizen (NIK, 16). */
function tellsOfPerson(name: string, value: Json): boolean {
  if (PERSONAL_NAME.test(name)) return true;
  if (typeof value === 'string') return PERSONAL_NUMBER.test(value);
  if (value instanceof JsonNumber) return PERSONAL_NUMBER.test(value.text);
  if (isJsonList(value)) return value.some((one) => tellsOfPerson('', one));
  return isJsonObject(value) && [...value].some(([member, part]) => tellsOfPerson(member, part));
}

function isStorable(extras: Readonly<Record<string, unknown>>): boolean {
  return faultOfExtra(EXTRAS_MEMBER, extras, 1) === null;
}

/** As JSON.stringify takes it. Digits that a double would change stay text. */
function plain(value: Json): unknown {
  if (value instanceof JsonNumber) {
    const number = Number(value.text);
    return String(number) === value.text ? number : value.text;
  }
  if (isJsonList(value)) return value.map(plain);
  if (isJsonObject(value)) return Object.fromEntries([...value].map(([name, part]) => [name, plain(part)]));
  return value;
}

const PERSONAL_NAME =
  /pejabat|kepala(?:nip|nama|jabatan|pangkat)|^nama_?(?:kepala|pejabat|pegawai|pic)|(?:^|_)(?:nip|nik|npwp|telp|telepon|hp|no_?hp|e?mail)(?:_|$)/i;
const PERSONAL_NUMBER = /(?<!\d)(?:\d{16}|\d{18}|\d{8} ?\d{6} ?\d ?\d{3})(?!\d)/;
