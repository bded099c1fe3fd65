import { OPEN311_DESCRIPTION_CHARACTERS_MAX } from '#core/limits';
import { withMedia } from '../media-line.js';
import { badParameter, Open311Errors, type Open311Error } from '../open311.errors.js';
import { ATTRIBUTES } from '../service-definition.js';

export type Form = ReadonlyMap<string, string>;

/** What a form says of a complaint, in the words of the dataset. */
export type ComplaintParts = Readonly<Record<string, string | boolean | null>>;

/** Reads the form of a new request. All that is wrong with it is said at once. */
export function readNewRequest(form: Form): ComplaintParts {
  const errors: Open311Error[] = [];
  const refuse = (parameter: string, id: string, en: string): void =>
    void errors.push(badParameter(parameter, { id, en }));
  if (textIn(form, 'service_code') === undefined) refuse('service_code', 'harus diisi', 'it is required');
  for (const [name, value] of form)
    if (value.includes('\uFFFD')) refuse(name.slice(0, 60), 'harus teks UTF-8', 'it must be UTF-8 text');
  const description = textIn(form, 'description');
  if (description === undefined) refuse('description', 'harus diisi', 'it is required');
  else if (Array.from(description).length > OPEN311_DESCRIPTION_CHARACTERS_MAX)
    refuse(
      'description',
      `paling panjang ${OPEN311_DESCRIPTION_CHARACTERS_MAX} huruf`,
      `it has at most ${OPEN311_DESCRIPTION_CHARACTERS_MAX} characters`,
    );
  const mediaUrl = textIn(form, 'media_url');
  if (mediaUrl !== undefined && !/^https?:\/\/[!-~]{1,900}$/.test(mediaUrl))
    refuse('media_url', 'harus alamat http atau https', 'it is an http or https address');
  const place = placeIn(form, refuse);
  const attributes = attributesIn(form, refuse);
  if (errors.length > 0) throw new Open311Errors(errors);
  const words = description ?? '';
  return {
    title: titleOf(words),
    description: withMedia(words, mediaUrl),
    ...place,
    kind: attributes.get('KIND') ?? 'complaint',
    isSecret: attributes.get('SECRET') === 'yes',
    isAnonymous: attributes.get('ANONYMOUS') === 'yes',
    reporterName: joined(form, ['first_name', 'last_name'], ' '),
    reporterContact: joined(form, ['email', 'phone'], ', '),
  };
}

type Refuse = (parameter: string, id: string, en: string) => void;

/** Where it is: `lat` and `long`, or an address in words. */
function placeIn(form: Form, refuse: Refuse): ComplaintParts {
  const [lat, long] = [textIn(form, 'lat'), textIn(form, 'long')];
  const address = textIn(form, 'address_string');
  if ((lat === undefined) !== (long === undefined))
    refuse('lat, long', 'harus datang berdua', 'they come together');
  if (lat === undefined && long === undefined && address === undefined)
    refuse(
      'lat, long',
      'beri lat dan long, atau address_string (address_id tidak dikenal di sini)',
      'give lat and long, or address_string (address_id is not known here)',
    );
  const latitude = degreesOf('lat', lat, { max: 90, refuse });
  const longitude = degreesOf('long', long, { max: 180, refuse });
  return { latitude, longitude, address: address ?? null };
}

/** Eight decimals are a millimetre; what phones send beyond is noise and is cut off. */
function degreesOf(
  parameter: string,
  text: string | undefined,
  { max, refuse }: { readonly max: number; readonly refuse: Refuse },
): string | null {
  if (text === undefined) return null;
  const parts = /^([+-]?)(\d{1,3})(?:\.(\d{1,20}))?$/.exec(text);
  if (parts === null || Math.abs(Number(text)) > max) {
    refuse(
      parameter,
      `derajat WGS 84 antara -${max} dan ${max}`,
      `it is WGS 84 degrees between -${max} and ${max}`,
    );
    return null;
  }
  const [, sign = '', whole = '', fraction = ''] = parts;
  const kept = fraction.slice(0, 8);
  return `${sign === '-' ? '-' : ''}${whole}${kept === '' ? '' : `.${kept}`}`;
}

function attributesIn(form: Form, refuse: Refuse): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  for (const [name, value] of form) {
    const code = /^attribute\[(.*)\]$/.exec(name)?.[1];
    if (code === undefined || value === '') continue;
    const known = ATTRIBUTES.find((attribute) => attribute.code === code);
    const keys = known?.values.map(({ key }) => key) ?? [];
    if (known === undefined) {
      const codes = ATTRIBUTES.map((one) => one.code).join(', ');
      refuse(name.slice(0, 60), `dikenal: ${codes}`, `known are ${codes}`);
    } else if (!keys.includes(value)) {
      refuse(name, `salah satu dari ${keys.join(', ')}`, `it is one of ${keys.join(', ')}`);
    } else given.set(code, value);
  }
  return given;
}

/** The first line, or as much of it as a heading holds. */
function titleOf(description: string): string {
  const [line = ''] = description.split(/[\r\n]/).filter((one) => one.trim() !== '');
  const characters = Array.from(line.trim().replaceAll('\t', ' '));
  return characters.length <= TITLE_CHARACTERS_MAX
    ? characters.join('')
    : `${characters.slice(0, TITLE_CHARACTERS_MAX - 1).join('')}…`;
}

/** What fits on one line of a list; the description holds all of it. */
const TITLE_CHARACTERS_MAX = 120;

function textIn(form: Form, name: string): string | undefined {
  const text = form.get(name)?.trim();
  return text === undefined || text === '' ? undefined : text;
}

function joined(form: Form, names: readonly string[], separator: string): string | null {
  const parts = names.map((name) => textIn(form, name)).filter((part) => part !== undefined);
  return parts.length === 0 ? null : parts.join(separator);
}
