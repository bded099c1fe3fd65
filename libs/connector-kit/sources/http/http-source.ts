import { redactorOf, secretsIn } from '../../config/secrets.js';
import type { CommonSourceConfig } from '../common-source.js';
import type { SourceType } from '../source-type.js';
import type { WebAuth } from '../web/credentials.js';
import { httpFaults } from './http-source.faults.js';
import { HTTP_SOURCE_SCHEMA } from './http-source.schema.js';

type Scalar = string | number | boolean;
type Parameters = Readonly<Record<string, Scalar>>;

/** An interface that answers JSON or XML. `:position` in `url`, `query` or the body is where the last round ended. */
export interface HttpSourceConfig extends CommonSourceConfig {
  readonly type: 'http';
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Parameters;
  /** Sent as JSON, or as a form. */
  readonly json?: Readonly<Record<string, unknown>>;
  readonly form?: Parameters;
  readonly auth?: WebAuth;
  /** Path to the list: `data.rows`; for XML from the root element to the repeated one: `hasil.data.baris`. */
  readonly records?: string;
  readonly success?: SuccessRule;
  readonly pagination?: Pagination;
  readonly cursor?: HttpCursor;
  /** When the answer does not say it, or says it wrong. */
  readonly encoding?: string;
  readonly requestsPerMinute?: number;
  readonly timeoutSeconds?: number;
  readonly maxAnswerMiB?: number;
  /** Other origins that redirects may lead to; they get no credentials. */
  readonly origins?: readonly string[];
}

/** The answer is good when the value at this path is one of these. */
export interface SuccessRule {
  readonly at: string;
  readonly is: readonly Scalar[];
}

interface Paged {
  /** Where the parameters go: into the address, or into the body. */
  readonly in?: 'query' | 'body';
  readonly maxPages?: number;
}

interface Counted extends Paged {
  readonly param?: string;
  readonly start?: number;
  readonly size?: number;
  readonly sizeParam?: string;
  /** Where the answer says how many records there are in all. */
  readonly total?: string;
}

export type Pagination =
  | (Counted & {
      readonly type: 'page';
      /** Where the answer says which page is the last. */ readonly lastPage?: string;
    })
  | (Counted & { readonly type: 'offset' })
  | (Paged & {
      readonly type: 'cursor';
      readonly param: string;
      /** Where the answer holds the next cursor; nothing there means that this was the last page. */
      readonly next: string;
      readonly size?: number;
      readonly sizeParam?: string;
    })
  | {
      readonly type: 'link';
      /** Where the answer holds the next address; the Link header unless told. */ readonly next?: string;
      readonly maxPages?: number;
    };

/** Only what changed since: the highest value of a column so far goes into the next run's request. */
export interface HttpCursor {
  readonly column: string;
  /** What the first run asks from. */
  readonly start: string;
  /** How far behind the position the next run asks again, for records that become visible later than their time says. */
  readonly lag?: string | number;
}

/** JSON and XML interfaces. */
export const HTTP_SOURCE: SourceType<HttpSourceConfig> = {
  schema: HTTP_SOURCE_SCHEMA,
  faults: httpFaults,
  identity: (config) => {
    const {
      auth: _auth,
      requestsPerMinute: _rate,
      timeoutSeconds: _time,
      maxAnswerMiB: _size,
      origins: _origins,
      ...rest
    } = config;
    // Another key is no other data, and none may be kept in the state folder.
    return redactorOf(secretsIn(config))(JSON.stringify(rest));
  },
  open: async (request) => (await import('./open-http-source.js')).openHttpSource(request),
};
