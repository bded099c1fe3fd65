import { type Schema, scalar, text } from '../../config/schema.js';

export const headersSchema = {
  type: 'object',
  additionalProperties: { type: 'string' },
  description: 'Further headers. Their values are never shown.',
} as const satisfies Schema;

export const parametersSchema = { type: 'object', additionalProperties: scalar } as const satisfies Schema;

export const addressSchema = {
  type: 'string',
  pattern: '^https?://[^\\s/]+',
  description: 'An address that begins with https:// (or http:// inside a closed network).',
} as const satisfies Schema;

/** How a source finds out who asks. */
export const authSchema: Schema = {
  type: 'object',
  required: ['type'],
  discriminator: { propertyName: 'type' },
  description: 'How the source finds out who asks. Write secrets as ${NAME}.',
  anyOf: [
    {
      type: 'object',
      additionalProperties: false,
      required: ['type', 'token'],
      properties: { type: { type: 'string', enum: ['bearer'] }, token: text },
    },
    {
      type: 'object',
      additionalProperties: false,
      required: ['type', 'username', 'password'],
      properties: { type: { type: 'string', enum: ['basic'] }, username: text, password: text },
    },
    {
      type: 'object',
      additionalProperties: false,
      required: ['type', 'name', 'key'],
      properties: {
        type: { type: 'string', enum: ['key'] },
        name: { ...text, description: 'Name of the header or parameter.' },
        key: text,
        in: { type: 'string', enum: ['header', 'query'], default: 'header' },
      },
    },
    {
      type: 'object',
      additionalProperties: false,
      required: ['type', 'url', 'token'],
      properties: {
        type: { type: 'string', enum: ['login'] },
        url: { ...addressSchema, description: 'Where to sign in, by POST.' },
        headers: headersSchema,
        json: { type: 'object', description: 'What is sent to sign in, as JSON.' },
        form: { ...parametersSchema, description: 'What is sent to sign in, as a form.' },
        token: { ...text, description: 'Where the answer holds the token, such as data.access_token.' },
        header: { ...text, default: 'authorization', description: 'Header that carries the token.' },
        prefix: { type: 'string', default: 'Bearer ', description: 'What stands before it.' },
        query: { ...text, description: 'Parameter that carries the token, instead of a header.' },
      },
    },
  ],
};
