import { assertNever } from '#dataset';
import { WEB_PAGES_MAX_DEFAULT } from '#core/limits';
import { sourceError } from '../../connector.errors.js';
import type { Envelope } from './envelope.js';
import type { Pagination } from './http-source.js';

/** What the next request differs in. */
export type PageRequest =
  | { readonly parameters: Readonly<Record<string, string | number>>; readonly url?: undefined }
  | { readonly url: string; readonly parameters?: undefined };

/** What was read of a page, as far as it matters for the next. */
export interface PageFacts {
  readonly rows: number;
  /** Of the records, to know a page that comes twice. */
  readonly digest: string;
  readonly envelope: Envelope;
  /** The address of the Link header's `next`. */
  readonly link: string | undefined;
}

/** The way through the pages of one reading. Every end it comes to is one the source stated; anything else is an error. */
export class Pages {
  private readonly seen = new Map<string, number>();
  private number = 0;
  private rows = 0;

  constructor(
    private readonly pagination: Pagination | undefined,
    /** What messages call the source. */
    private readonly name: string,
  ) {}

  first(): PageRequest {
    const { pagination } = this;
    if (pagination === undefined || pagination.type === 'link') return NOTHING;
    const size = sizeParameter(pagination);
    switch (pagination.type) {
      case 'page':
      case 'offset':
        return { parameters: { [paramOf(pagination)]: startOf(pagination), ...size } };
      case 'cursor':
        return { parameters: size };
      default:
        return assertNever(pagination);
    }
  }

  /** The request of the page after this one; undefined when this was the last. */
  after(page: PageFacts): PageRequest | undefined {
    const { pagination } = this;
    this.number += 1;
    this.rows += page.rows;
    if (pagination === undefined) return undefined;
    this.refuseRepetition(page);
    const next = this.nextOf(pagination, page);
    const max = pagination.maxPages ?? WEB_PAGES_MAX_DEFAULT;
    if (next !== undefined && this.number >= max) throw tooManyPages(this.name, max);
    return next;
  }

  private nextOf(pagination: Pagination, page: PageFacts): PageRequest | undefined {
    switch (pagination.type) {
      case 'page': {
        const total = this.totalIn(page, pagination.total);
        const last = this.totalIn(page, pagination.lastPage);
        const at = startOf(pagination) + this.number - 1;
        if (
          page.rows === 0 ||
          (total !== undefined && this.rows >= total) ||
          (last !== undefined && at >= last)
        ) {
          return this.complete(total);
        }
        return { parameters: { [paramOf(pagination)]: at + 1, ...sizeParameter(pagination) } };
      }
      case 'offset': {
        const total = this.totalIn(page, pagination.total);
        if (page.rows === 0 || (total !== undefined && this.rows >= total)) return this.complete(total);
        // By the rows that came, not by those asked for: servers cut a size they find too large.
        const at = startOf(pagination) + this.rows;
        return { parameters: { [paramOf(pagination)]: at, ...sizeParameter(pagination) } };
      }
      case 'cursor': {
        const next = page.envelope.textAt(pagination.next);
        if (next === undefined) return undefined;
        this.refuseSame(`cursor ${next}`);
        return { parameters: { [pagination.param]: next, ...sizeParameter(pagination) } };
      }
      case 'link': {
        const url = pagination.next === undefined ? page.link : page.envelope.textAt(pagination.next);
        if (url === undefined) return undefined;
        this.refuseSame(`link ${url}`);
        return { url };
      }
      default:
        return assertNever(pagination);
    }
  }

  private totalIn(page: PageFacts, path: string | undefined): number | undefined {
    if (path === undefined) return undefined;
    const text = page.envelope.textAt(path);
    const total = Number(text);
    if (text !== undefined && Number.isSafeInteger(total) && total >= 0) return total;
    const found = page.envelope.at(path);
    const shown = found === undefined ? '?' : JSON.stringify(found);
    throw sourceError('TOTAL_MISSING', {
      id: `${this.name}: di ${path} seharusnya ada jumlahnya, yang ada ${shown}`,
      en: `${this.name}: ${path} should hold a count, there is ${shown}`,
    });
  }

  /** Fewer records than the source says it has: some were on no page. */
  private complete(total: number | undefined): undefined {
    if (total === undefined || this.rows >= total) return undefined;
    throw sourceError('PAGES_INCOMPLETE', {
      id: `${this.name}: sumber menyebut ${total} rekaman, tetapi halamannya berisi ${this.rows}`,
      en: `${this.name}: the source says it has ${total} records, but its pages held ${this.rows}`,
    });
  }

  private refuseRepetition({ rows, digest }: PageFacts): void {
    if (rows > 0) this.refuseSame(`page ${digest}`);
  }

  private refuseSame(what: string): void {
    const before = this.seen.get(what);
    if (before !== undefined) {
      throw sourceError('PAGE_REPEATED', {
        id: `${this.name}: halaman ke-${this.number} sama dengan halaman ke-${before}; parameter halamannya tampaknya tidak dibaca sumber, periksa pagination`,
        en: `${this.name}: page ${this.number} is the same as page ${before}; the source seems not to read the parameter of the page, check pagination`,
      });
    }
    this.seen.set(what, this.number);
  }
}

const NOTHING: PageRequest = { parameters: {} };

function paramOf(pagination: Extract<Pagination, { type: 'page' | 'offset' }>): string {
  return pagination.param ?? pagination.type;
}

function startOf(pagination: Extract<Pagination, { type: 'page' | 'offset' }>): number {
  return pagination.start ?? (pagination.type === 'page' ? 1 : 0);
}

function sizeParameter({
  size,
  sizeParam = 'limit',
}: {
  readonly size?: number;
  readonly sizeParam?: string;
}): Record<string, number> {
  return size === undefined ? {} : { [sizeParam]: size };
}

function tooManyPages(name: string, max: number): Error {
  return sourceError('TOO_MANY_PAGES', {
    id: `${name}: sesudah ${max} halaman belum juga selesai; naikkan maxPages bila memang sebanyak itu`,
    en: `${name}: not at the end after ${max} pages; raise maxPages if there really are so many`,
  });
}

/** The address of `rel="next"` in a Link header (RFC 8288). */
export function nextLink(header: string | readonly string[] | undefined): string | undefined {
  const text = typeof header === 'string' ? header : (header ?? []).join(', ');
  for (const [, target, parameters = ''] of text.matchAll(
    /<([^>]*)>((?:\s*;\s*[\w*-]+(?:\s*=\s*(?:"[^"]*"|[^\s",;]+))?)*)/g,
  )) {
    const relations = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s",;]+))/i.exec(parameters);
    if ((relations?.[1] ?? relations?.[2] ?? '').toLowerCase().split(/\s+/).includes('next')) return target;
  }
  return undefined;
}
