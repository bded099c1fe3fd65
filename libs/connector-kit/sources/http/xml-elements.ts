import { JSON_ELEMENT_BYTES_MAX, XML_DEPTH_MAX } from '#core/limits';
import { localName, XmlEvents } from '../xml-events.js';

/** The document declares entities of its own: the way to blow a small text up, or to have a file of this machine read. */
export class XmlEntitiesRefused extends Error {}

/** An element and what was found in it so far. */
interface Open {
  readonly name: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly children: Map<string, Open[]>;
  text: string;
  readonly isNil: boolean;
}

/**
 * The elements at a path (`Envelope.Body.daftar.baris`) of an XML text of any length, each as the text of a JSON object, so that
 * rows of XML and of JSON are one thing from here on. Prefixes of names are dropped: they differ from server to server. Every
 * value is text. `kode` is the text of an element, `nama.@kode` its attribute; what occurs several times in one element becomes
 * a list; one element at the path and a thousand are the same.
 */
export class XmlElements {
  private readonly events: XmlEvents;
  private readonly path: readonly string[];
  private readonly stack: Open[] = [];
  private found: string[] = [];
  private characters = 0;
  private aroundCharacters = 0;
  /** How many names of the path are open, counted from the root. */
  private matched = 0;
  private hasParent = false;
  private hasRecords = false;
  private root: unknown;
  private rootName = '';

  constructor(
    path: readonly string[],
    private readonly aroundMax: number,
  ) {
    this.path = path;
    this.events = new XmlEvents({
      open: (name, attributes) => this.open(name, attributes),
      close: () => this.close(),
      text: (text) => this.text(text),
      doctype: refuseEntities,
    });
  }

  /** Whether the list is there; it may be empty. */
  get foundList(): boolean {
    return this.hasParent || this.hasRecords;
  }

  /** The document without the elements at the path. */
  get outside(): unknown {
    return this.rootName === '' ? undefined : { [this.rootName]: this.root };
  }

  push(text: string): readonly string[] {
    this.events.pushText(text);
    return this.take();
  }

  /** Throws when the document is not whole. */
  end(): readonly string[] {
    this.events.end();
    return this.take();
  }

  private take(): readonly string[] {
    const { found } = this;
    this.found = [];
    return found;
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.stack.length >= XML_DEPTH_MAX) throw new RangeError('too deep');
    if (this.matched === this.stack.length && this.path[this.matched] === name) {
      this.matched += 1;
      if (this.matched === this.path.length - 1) this.hasParent = true;
      if (this.matched === this.path.length) {
        this.hasRecords = true;
        this.characters = 0;
      }
    }
    const own = Object.entries(attributes).filter(([attribute]) => !isTechnical(attribute));
    for (const [attribute, value] of own) this.count(attribute.length + value.length);
    this.count(name.length);
    this.stack.push({
      name,
      attributes: own.map(([attribute, value]) => [`@${localName(attribute)}`, value] as const),
      children: new Map(),
      text: '',
      isNil: Object.entries(attributes).some(([key, value]) => localName(key) === 'nil' && value === 'true'),
    });
  }

  private text(text: string): void {
    const current = this.stack.at(-1);
    if (current === undefined) return;
    this.count(text.length);
    current.text += text;
  }

  private close(): void {
    const element = this.stack.pop();
    if (element === undefined) return;
    const isRecord = this.matched === this.path.length && this.stack.length === this.path.length - 1;
    if (this.matched > this.stack.length) this.matched = this.stack.length;
    if (isRecord) {
      this.found.push(JSON.stringify(Object.fromEntries(recordOf(element))));
      return;
    }
    const parent = this.stack.at(-1);
    if (parent === undefined) {
      this.rootName = element.name;
      this.root = valueOf(element);
      return;
    }
    const alike = parent.children.get(element.name);
    if (alike === undefined) parent.children.set(element.name, [element]);
    else alike.push(element);
  }

  private count(characters: number): void {
    if (this.matched === this.path.length) {
      this.characters += characters;
      if (this.characters > JSON_ELEMENT_BYTES_MAX) throw new RangeError('element too long');
    } else {
      this.aroundCharacters += characters;
      if (this.aroundCharacters > this.aroundMax) throw new RangeError('too much around the list');
    }
  }
}

/** Attributes that say how to read the XML, not what it says. */
function isTechnical(attribute: string): boolean {
  return /^xmlns(?::|$)|^(?:xsi|xsd|soapenv|soap|SOAP-ENC|xml):/.test(attribute);
}

function refuseEntities(doctype: string): void {
  if (doctype.includes('[') || /<!ENTITY/i.test(doctype)) throw new XmlEntitiesRefused();
}

function valueOf(element: Open): unknown {
  return isPlain(element) && element.attributes.length === 0
    ? textOf(element)
    : Object.fromEntries(recordOf(element));
}

function* recordOf(element: Open): Generator<readonly [string, unknown]> {
  yield* element.attributes;
  const text = element.text.trim();
  if (text !== '') yield ['#text', text];
  for (const [name, alike] of element.children) {
    const [only] = alike;
    if (only === undefined || alike.length > 1) yield [name, alike.map(valueOf)];
    else if (isPlain(only)) {
      // The text stands beside the attributes, so that `from: nama` holds with and without them.
      yield [name, textOf(only)];
      for (const [attribute, value] of only.attributes) yield [`${name}.${attribute}`, value];
    } else yield [name, valueOf(only)];
  }
}

function isPlain(element: Open): boolean {
  return element.children.size === 0;
}

function textOf(element: Open): string | null {
  return element.isNil ? null : element.text.trim();
}
