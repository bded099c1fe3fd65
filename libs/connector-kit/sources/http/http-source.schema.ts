import { WEB_ANSWER_MIB_DEFAULT, WEB_PAGES_MAX_DEFAULT, WEB_TIMEOUT_MS } from '#core/limits';
import { type Schema, scalar, text } from '../../config/schema.js';
import { COMMON_SOURCE_PROPERTIES } from '../common-source.js';
import { addressSchema, authSchema, headersSchema, parametersSchema } from '../web/web-auth.schema.js';

const maxPages = {
  type: 'integer',
  minimum: 1,
  maximum: 1_000_000,
  default: WEB_PAGES_MAX_DEFAULT,
  description: 'More pages than this are an error, never an end.',
} as const satisfies Schema;

const place = {
  type: 'string',
  enum: ['query', 'body'],
  default: 'query',
  description: 'Where the parameters go.',
} as const satisfies Schema;

const size = {
  type: 'integer',
  minimum: 1,
  maximum: 100_000,
  description: 'Records asked for in one page.',
} as const satisfies Schema;
const sizeParam = {
  ...text,
  default: 'limit',
  description: 'Parameter of the size.',
} as const satisfies Schema;

const counted = {
  in: place,
  size,
  sizeParam,
  start: {
    type: 'integer',
    minimum: 0,
    maximum: 1_000_000,
    description: 'Of the first page: 1 by page, 0 by offset.',
  },
  total: {
    ...text,
    description: 'Where the answer says how many records there are in all, such as meta.total.',
  },
  maxPages,
} as const satisfies Readonly<Record<string, Schema>>;

const pagination: Schema = {
  type: 'object',
  required: ['type'],
  discriminator: { propertyName: 'type' },
  description: 'How to get from page to page; without it there is one answer.',
  anyOf: [
    {
      type: 'object',
      additionalProperties: false,
      required: ['type'],
      properties: {
        type: { type: 'string', enum: ['page'] },
        param: { ...text, default: 'page' },
        lastPage: { ...text, description: 'Where the answer says which page is the last.' },
        ...counted,
      },
    },
    {
      type: 'object',
      additionalProperties: false,
      required: ['type'],
      properties: {
        type: { type: 'string', enum: ['offset'] },
        param: { ...text, default: 'offset' },
        ...counted,
      },
    },
    {
      type: 'object',
      additionalProperties: false,
      required: ['type', 'param', 'next'],
      properties: {
        type: { type: 'string', enum: ['cursor'] },
        param: text,
        next: {
          ...text,
          description: 'Where the answer holds the next cursor; none there ends the reading.',
        },
        in: place,
        size,
        sizeParam,
        maxPages,
      },
    },
    {
      type: 'object',
      additionalProperties: false,
      required: ['type'],
      properties: {
        type: { type: 'string', enum: ['link'] },
        next: {
          ...text,
          description: 'Where the answer holds the next address; the Link header unless told.',
        },
        maxPages,
      },
    },
  ],
};

export const HTTP_SOURCE_SCHEMA: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['type', 'url'],
  properties: {
    type: { type: 'string', enum: ['http'] },
    url: addressSchema,
    method: {
      type: 'string',
      enum: ['GET', 'POST'],
      description: 'POST when there is a body, GET otherwise.',
    },
    headers: headersSchema,
    query: { ...parametersSchema, description: 'Parameters of the address.' },
    json: { type: 'object', description: 'A body, sent as JSON.' },
    form: { ...parametersSchema, description: 'A body, sent as a form.' },
    auth: authSchema,
    records: {
      ...text,
      description:
        'Path to the list: data.rows. For XML from the root element to the one that is repeated: hasil.data.baris.',
    },
    success: {
      type: 'object',
      additionalProperties: false,
      required: ['at', 'is'],
      description:
        'The answer is good when the value at this path is one of these; otherwise it is an error.',
      properties: { at: text, is: { type: 'array', items: scalar, minItems: 1 } },
    },
    pagination,
    cursor: {
      type: 'object',
      additionalProperties: false,
      required: ['column', 'start'],
      description: 'Ask only for what changed: :position stands for the highest value of a column so far.',
      properties: {
        column: text,
        start: { ...text, description: 'What the first run asks from.' },
        lag: {
          anyOf: [
            { type: 'string', pattern: '^\\d{1,6}[smhd]$', description: 'such as 15m' },
            { type: 'integer', minimum: 0 },
          ],
          description:
            'How far behind the position the next run asks again, for what shows up late: 15m, 2h, 1d, or a number. 15m or 1000 unless told.',
        },
      },
    },
    encoding: { ...text, description: 'Of the answer, when it names none or a wrong one: windows-1252.' },
    requestsPerMinute: { type: 'integer', minimum: 1, maximum: 6_000 },
    timeoutSeconds: { type: 'integer', minimum: 1, maximum: 3_600, default: WEB_TIMEOUT_MS / 1_000 },
    maxAnswerMiB: { type: 'integer', minimum: 1, maximum: 4_096, default: WEB_ANSWER_MIB_DEFAULT },
    origins: {
      type: 'array',
      items: addressSchema,
      minItems: 1,
      maxItems: 20,
      description: 'Other origins that redirects may lead to. They never get credentials.',
    },
    ...COMMON_SOURCE_PROPERTIES,
  },
};
