import { unsupportedMediaType } from './gateway.errors.js';

/** `application/graphql-response+json` says more with its status; `application/json` is what old clients understand. */
export type AnswerType = 'application/graphql-response+json' | 'application/json';

/** The first acceptable type by the client's own order; no header or `*` is the old one, as the specification wants. */
export function answerTypeFor(accept: string | undefined): AnswerType | undefined {
  if (accept === undefined || accept.trim() === '') return 'application/json';
  const wanted = accept
    .split(',')
    .map(parsePreference)
    .filter(({ quality, isUtf8 }) => quality > 0 && isUtf8)
    .sort((one, other) => other.quality - one.quality);
  for (const { type } of wanted) {
    if (type === 'application/graphql-response+json') return 'application/graphql-response+json';
    if (type === 'application/json' || type === 'application/*' || type === '*/*') return 'application/json';
  }
  return undefined;
}

/** Throws unless the body of a POST is JSON in UTF-8. */
export function requireJson(contentType: string | undefined): void {
  const { type, isUtf8 } = parsePreference(contentType ?? '');
  if (type === 'application/json' && isUtf8) return;
  throw unsupportedMediaType(contentType);
}

function parsePreference(text: string): {
  readonly type: string;
  readonly quality: number;
  readonly isUtf8: boolean;
} {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const valueOf = (name: string): string | undefined =>
    parameters
      .find((parameter) => parameter.startsWith(`${name}=`))
      ?.slice(name.length + 1)
      .replaceAll('"', '');
  const charset = valueOf('charset');
  return {
    type,
    quality: Number(valueOf('q') ?? 1),
    isUtf8: charset === undefined || charset === 'utf-8' || charset === 'utf8',
  };
}
