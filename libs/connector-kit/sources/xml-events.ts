import { SaxesParser } from 'saxes';

export interface XmlHandler {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
  /** The inside of a document type declaration. */
  readonly doctype?: (doctype: string) => void;
}

/**
 * Feeds XML to a handler chunk by chunk. Element names lose their prefix (some programs write `x:row`). Entities that a
 * document declares itself are not expanded, so a document cannot grow while it is read.
 */
export class XmlEvents {
  private readonly parser = new SaxesParser({ fragment: false });
  private readonly decoder = new TextDecoder('utf-8');

  constructor(handler: XmlHandler) {
    const { open, close, text, doctype } = handler;
    this.parser.on('error', (error) => {
      throw error;
    });
    if (open !== undefined)
      this.parser.on('opentag', (tag) => open(localName(tag.name), tag.attributes as Record<string, string>));
    if (close !== undefined) this.parser.on('closetag', (tag) => close(localName(tag.name)));
    if (text !== undefined) {
      this.parser.on('text', text);
      this.parser.on('cdata', text);
    }
    if (doctype !== undefined) this.parser.on('doctype', doctype);
  }

  push(chunk: Buffer): void {
    this.pushText(this.decoder.decode(chunk, { stream: true }));
  }

  pushText(text: string): void {
    this.parser.write(text);
  }

  end(): void {
    this.parser.write(this.decoder.decode());
    this.parser.close();
  }
}

/** Feeds a whole text. */
export function parseXml(text: string, handler: XmlHandler): void {
  const events = new XmlEvents(handler);
  events.push(Buffer.from(text, 'utf8'));
  events.end();
}

export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
