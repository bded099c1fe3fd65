import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Sends a document that changes seldom: with an entity tag, and nothing but that when the client has it already. */
export function sendCacheable(
  request: FastifyRequest,
  reply: FastifyReply,
  {
    text,
    contentType,
    maxAgeSeconds,
  }: { readonly text: string; readonly contentType: string; readonly maxAgeSeconds: number },
): void {
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, TAG_CHARACTERS)}"`;
  void reply.header('etag', tag).header('cache-control', `public, max-age=${maxAgeSeconds}`);
  if (holds(request.headers['if-none-match'], tag)) {
    void reply.code(304).send();
    return;
  }
  void reply.header('content-type', contentType).send(text);
}

/** 132 bits: two documents of one address never share a tag. */
const TAG_CHARACTERS = 22;

/** A weak tag is as good as a strong one here (RFC 9110, 13.1.2). */
function holds(ifNoneMatch: string | undefined, tag: string): boolean {
  const known = (ifNoneMatch ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes(tag) || known.includes('*');
}
