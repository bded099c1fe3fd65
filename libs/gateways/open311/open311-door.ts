import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HubConfig } from '#core/config';
import { isLumbungError } from '#core/errors';
import { OPEN311_REQUEST_BYTES_MAX } from '#core/limits';
import type { Logger } from '#core/logging';
import { baseAddressOf, languageOf, refusedBody, traceIdOf } from '#core/request';
import { LOGGER } from '#core/wiring';
import { addressIn, noSuchAddress, notSentHere, ROOT, type Address } from './addresses.js';
import { NewRequests } from './create/new-requests.js';
import { discoveryOf } from './discovery.js';
import { badParameter, notFound, Open311Errors } from './open311.errors.js';
import { readAskedRequests, type Parameters } from './read/asked-requests.js';
import { PublicComplaints } from './read/public-complaints.js';
import { serviceDefinitionOf } from './service-definition.js';
import { writeXml, type XmlValue } from './write-xml.js';

/** `/open311/v2/…`: GeoReport v2 for apps that know it. */
@Injectable()
export class Open311Door implements OnModuleInit {
  constructor(
    private readonly http: HttpAdapterHost,
    private readonly complaints: PublicComplaints,
    private readonly newRequests: NewRequests,
    private readonly config: HubConfig,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    const fastify = this.http.httpAdapter.getInstance<FastifyInstance>();
    void fastify.register(async (scope) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser(
        FORM,
        { parseAs: 'string', bodyLimit: OPEN311_REQUEST_BYTES_MAX },
        (_request, body, done) => done(null, body),
      );
      scope.setErrorHandler((error, request, reply) => this.refuse(error, new Exchange(request, reply)));
      for (const url of [ROOT, `${ROOT}/*`]) {
        scope.route({
          method: ['GET', 'POST'],
          url,
          handler: async (request, reply) => {
            const exchange = new Exchange(request, reply);
            try {
              exchange.send(await this.answer(exchange));
            } catch (error) {
              this.refuse(error, exchange);
            }
          },
        });
      }
    });
  }

  private async answer(exchange: Exchange): Promise<Answer> {
    const { request, traceId, parameters } = exchange;
    if (exchange.address === undefined) throw noSuchAddress(request.url);
    refuseRepeated(Object.entries(request.query ?? {}).flatMap(namesOf));
    const { resource, id } = exchange.address;
    if (request.method === 'POST') {
      if (resource !== 'requests' || id !== undefined) throw notSentHere(request.url);
      const form = new URLSearchParams(typeof request.body === 'string' ? request.body : '');
      refuseRepeated([...form.keys()]);
      const created = await this.newRequests.create(new Map(form), { traceId, nowMs: Date.now() });
      const status = 'token' in created ? 202 : 201;
      return { status, root: 'service_requests', value: [{ ...created }] };
    }
    if (resource === 'discovery' && id === undefined)
      return { root: 'discovery', value: discoveryOf(baseAddressOf(request, this.config.publicUrl)) };
    const region = await this.complaints.regionFilter(parameters.get('jurisdiction_id'), traceId);
    switch (resource) {
      case 'services':
        if (id === undefined)
          return { root: 'services', value: asXml(await this.complaints.services(traceId)) };
        await this.complaints.service(id, traceId);
        return { root: 'service_definition', value: asXml(serviceDefinitionOf(id)) };
      case 'requests': {
        if (id !== undefined) return this.one(id, traceId);
        const asked = readAskedRequests(parameters, region, Date.now());
        const { requests, hasNext } = await this.complaints.requests(asked, traceId);
        if (hasNext) exchange.linkToNext(asked.page + 1, baseAddressOf(request, this.config.publicUrl));
        return { root: 'service_requests', value: asXml(requests) };
      }
      case 'tokens':
        if (id === undefined) throw noSuchAddress(request.url);
        return { root: 'service_requests', value: [{ ...(await this.newRequests.token(id)) }] };
      default:
        throw noSuchAddress(request.url);
    }
  }

  private async one(id: string, traceId: string): Promise<Answer> {
    const asked = readAskedRequests(new Map([['service_request_id', id]]), {}, Date.now());
    const { requests } = await this.complaints.requests(asked, traceId);
    if (requests.length === 0) throw notFound('service_request_id', id);
    return { root: 'service_requests', value: asXml(requests) };
  }

  /** Errors in the shape that the specification has for them: a list of code and description. */
  private refuse(thrown: unknown, exchange: Exchange): void {
    const { language, traceId } = exchange;
    const error = refusedBody(thrown, exchange.request, FORM);
    const known = error instanceof Open311Errors ? error.errors : isLumbungError(error) ? [error] : [];
    const status = known[0]?.httpStatus ?? statusOfFastify(error);
    if (status >= 500) this.logger.error({ err: error, traceId }, 'open311: a request failed');
    const retryAfter = known[0]?.details['retryAfterSeconds'];
    if (typeof retryAfter === 'number') exchange.header('retry-after', String(retryAfter));
    if (status === 405) exchange.header('allow', 'GET, HEAD');
    const sentences =
      known.length > 0
        ? known.map(({ text }) => text[language])
        : [status >= 500 ? OURS[language] : YOURS[language]];
    exchange.send({
      status,
      root: 'errors',
      value: sentences.map((description) => ({ code: status, description })),
    });
  }
}

const FORM = 'application/x-www-form-urlencoded';

interface Answer {
  readonly status?: number;
  readonly root: string;
  readonly value: XmlValue;
}

const OURS = { id: 'Terjadi gangguan di Lumbung.', en: 'Something went wrong inside Lumbung.' };
const YOURS = { id: 'Permintaan ini tidak dapat dibaca.', en: 'This request cannot be read.' };

/** What the elements of each list are called. */
const ITEM_NAMES = {
  services: 'service',
  service_requests: 'request',
  errors: 'error',
  attributes: 'attribute',
  values: 'value',
  endpoints: 'endpoint',
  formats: 'format',
};

/** One request and its answer. */
class Exchange {
  readonly traceId: string;
  readonly language: 'id' | 'en';
  readonly address: Address | undefined;
  readonly parameters: Parameters;

  constructor(
    readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
  ) {
    const { traceparent, 'accept-language': acceptLanguage } = request.headers;
    this.traceId = traceIdOf(typeof traceparent === 'string' ? traceparent : undefined);
    this.language = languageOf(acceptLanguage);
    this.address = addressIn((request.params as Readonly<Record<string, string>>)['*'] ?? '');
    this.parameters = new Map(
      Object.entries((request.query ?? {}) as Readonly<Record<string, unknown>>).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    );
  }

  header(name: string, value: string): void {
    void this.reply.header(name, value);
  }

  linkToNext(page: number, base: string): void {
    const url = new URL(this.request.url, base);
    url.searchParams.set('page', String(page));
    void this.reply.header('link', `<${url.href}>; rel="next"`);
  }

  /** Nothing is returned: a reply is thenable, and awaiting it waits for the client. */
  send({ status = 200, root, value }: Answer): void {
    const isXml = this.address?.format === 'xml';
    void this.reply
      .code(status)
      .header('x-trace-id', this.traceId)
      .header('content-type', isXml ? 'text/xml; charset=utf-8' : 'application/json; charset=utf-8')
      .send(isXml ? writeXml(root, value, ITEM_NAMES) : JSON.stringify(value));
  }
}

function statusOfFastify(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? status : 500;
}

/** GeoReport lists values with commas; of a parameter that stands twice one would be dropped, and nobody could say which. */
function refuseRepeated(names: readonly string[]): void {
  const repeated = new Set(names.filter((name, place) => names.indexOf(name) !== place));
  const errors = [...repeated].map((name) => badParameter(name.slice(0, 100), TWICE));
  if (errors.length > 0) throw new Open311Errors(errors);
}

/** The name of a parameter, as often as it stands in the address. */
function namesOf([name, value]: readonly [string, unknown]): readonly string[] {
  return Array.isArray(value) ? value.map(() => name) : [name];
}

const TWICE = {
  id: 'ia ada dua kali; pisahkan nilainya dengan koma',
  en: 'it stands twice; put commas between its values',
};

/** An interface has no index signature; its members are all of these kinds. */
function asXml(value: object): XmlValue {
  return value as XmlValue;
}
