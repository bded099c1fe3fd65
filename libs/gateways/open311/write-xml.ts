/** What GeoReport answers are made of. */
export type XmlValue =
  string | number | boolean | null | readonly XmlValue[] | { readonly [name: string]: XmlValue };

/** A document of one element. The members of a list are elements called `item`; whoever nests lists names the inner ones. */
export function writeXml(root: string, value: XmlValue, itemNames: Readonly<Record<string, string>>): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${element(root, value, itemNames)}\n`;
}

function element(name: string, value: XmlValue, itemNames: Readonly<Record<string, string>>): string {
  if (value === null || value === '') return `<${name}/>`;
  if (isList(value)) {
    const item = itemNames[name] ?? 'item';
    return `<${name}>${value.map((one) => element(item, one, itemNames)).join('')}</${name}>`;
  }
  if (typeof value === 'object') {
    const members = Object.entries(value).map(([member, inner]) => element(member, inner, itemNames));
    return `<${name}>${members.join('')}</${name}>`;
  }
  return `<${name}>${escaped(String(value))}</${name}>`;
}

function isList(value: XmlValue): value is readonly XmlValue[] {
  return Array.isArray(value);
}

/** Characters that XML 1.0 cannot hold at all become the replacement character. */
function escaped(text: string): string {
  return text
    .replace(FORBIDDEN, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}

const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
