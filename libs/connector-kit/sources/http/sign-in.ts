import { WEB_EXPLANATION_BYTES } from '#core/limits';
import { sourceError } from '../../connector.errors.js';
import type { LoginAuth } from '../web/credentials.js';
import { pageTitle, shorten } from '../web/explain-answer.js';
import type { WebSession } from '../web/web-session.js';
import { Envelope } from './envelope.js';
import { bodyOf, lowerCased } from './http-requests.js';

/** Signs in and gives the token of the answer. `session` is one without credentials. */
export async function signIn(auth: LoginAuth, session: WebSession): Promise<string> {
  const url = new URL(auth.url);
  const name = session.nameOf(url);
  const body = bodyOf(auth);
  const text = await session.request(
    {
      method: 'POST',
      url,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': body.type }),
        ...lowerCased(auth.headers ?? {}),
      },
      ...(body === undefined ? {} : { body: body.bytes }),
    },
    async (answer) => {
      const bytes = await answer.body.head(WEB_EXPLANATION_BYTES);
      await answer.body.dispose();
      return bytes
        .toString('utf8')
        .replace(/^\ufeff/, '')
        .trim();
    },
  );
  const page = pageTitle(text);
  if (page !== undefined) throw failed(name, { id: `halaman web "${page}"`, en: `a web page, "${page}"` });
  const answer = parsed(text);
  if (answer === undefined) throw failed(name, { id: 'yang bukan JSON', en: 'something that is not JSON' });
  const envelope = new Envelope(answer, undefined);
  const { error } = envelope;
  if (error !== undefined) throw failed(name, { id: shorten(error), en: shorten(error) });
  const token = envelope.textAt(auth.token);
  if (token === undefined) {
    throw failed(name, { id: `tanpa token di ${auth.token}`, en: `without a token at ${auth.token}` });
  }
  return token;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function failed(name: string, said: { readonly id: string; readonly en: string }): Error {
  return sourceError('SIGN_IN_FAILED', {
    id: `masuk lewat ${name} gagal: jawabannya ${said.id}`,
    en: `signing in at ${name} failed: the answer was ${said.en}`,
  });
}
