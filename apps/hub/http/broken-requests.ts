import { maxHeaderSize } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { languageOf, traceIdOf } from '#core/request';

/** Requests that no route sees, because Fastify or Node cannot read them: they are answered in the shape of all others. */
export const ANSWERS_TO_BROKEN_REQUESTS = {
  frameworkErrors: answerBadAddress,
  clientErrorHandler: answerBelowHttp,
};

function answerBadAddress(error: FastifyError, { headers, url }: FastifyRequest, reply: FastifyReply): void {
  const { 'accept-language': acceptLanguage, traceparent } = headers;
  const traceId = traceIdOf(typeof traceparent === 'string' ? traceparent : undefined);
  const message = NO_ADDRESS[languageOf(acceptLanguage)].replace('{url}', url.slice(0, 200));
  void reply
    .code(error.statusCode ?? 400)
    .header('x-trace-id', traceId)
    .header('content-type', 'application/json; charset=utf-8')
    .send(JSON.stringify({ error: { code: 'BAD_USER_INPUT', message, traceId } }));
}

function answerBelowHttp({ code }: { readonly code: string }, socket: Socket): void {
  if (code === 'ECONNRESET' || socket.destroyed) return;
  const { status, text } = BELOW_HTTP[code] ?? NOT_HTTP;
  const error = { code: 'BAD_USER_INPUT', message: text, traceId: traceIdOf(undefined) };
  const body = JSON.stringify({ error });
  const head = [
    `HTTP/1.1 ${status}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroySoon();
}

const NO_ADDRESS = {
  id: 'Alamat {url} tidak dapat dibaca: setiap % harus diikuti dua angka heksadesimal dari teks UTF-8.',
  en: 'The address {url} cannot be read: every % must begin two hexadecimal digits of UTF-8 text.',
};

// Nobody has said their language yet, so these come in both.
const BELOW_HTTP: Readonly<Record<string, { readonly status: string; readonly text: string }>> = {
  HPE_HEADER_OVERFLOW: {
    status: '431 Request Header Fields Too Large',
    text:
      `Alamat dan header bersama-sama lebih dari ${maxHeaderSize} byte; kirim kueri yang panjang dengan POST. / ` +
      `Address and headers are longer than ${maxHeaderSize} bytes together; send long queries with POST.`,
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: '408 Request Timeout',
    text: 'Permintaan tidak selesai dikirim pada waktunya. / The request was not sent whole in time.',
  },
};

const NOT_HTTP = {
  status: '400 Bad Request',
  text: 'Ini bukan permintaan HTTP/1.1. / This is no HTTP/1.1 request.',
};
