import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A browser that opens the address without a query. */
export function wantsPage({ method, headers, query }: FastifyRequest): boolean {
  const hasQuery = typeof query === 'object' && query !== null && ('query' in query || 'documentId' in query);
  return method === 'GET' && !hasQuery && headers.accept?.includes('text/html') === true;
}

/** A small page to try queries on; all of it is in the answer, so it works without the internet. */
export function explorerPage(reply: FastifyReply): void {
  void reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', POLICY)
    .send(PAGE);
}

const STYLE = `
  body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; color: #1c2b22; background: #fbfaf6 }
  label { display: block; font-weight: 600; margin-top: 1rem }
  textarea, input { width: 100%; box-sizing: border-box; font: 14px/1.5 ui-monospace, monospace; padding: .5rem; border: 1px solid #7b8a80; border-radius: 4px }
  button { margin-top: 1rem; font: inherit; padding: .5rem 1.5rem; background: #1f5d3a; color: #fff; border: 0; border-radius: 4px; cursor: pointer }
  pre { background: #fff; border: 1px solid #d5d9d2; border-radius: 4px; padding: .75rem; overflow: auto; max-height: 30rem }
`;

const SCRIPT = `
  const field = (id) => document.getElementById(id).value.trim();
  const output = document.querySelector('pre');
  document.querySelector('form').addEventListener('submit', async (event) => {
    event.preventDefault();
    try {
      const variables = field('variables') === '' ? undefined : JSON.parse(field('variables'));
      const headers = { 'content-type': 'application/json' };
      if (field('key') !== '') headers.authorization = 'Bearer ' + field('key');
      const body = JSON.stringify({ query: field('query'), variables });
      const answer = await fetch('/graphql', { method: 'POST', headers, body });
      output.textContent = JSON.stringify(await answer.json(), null, 2);
    } catch (error) {
      output.textContent = String(error);
    }
  });
`;

const PAGE = `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Lumbung · GraphQL</title>
<style>${STYLE}</style>
<h1>Lumbung · GraphQL</h1>
<p>Tulis query, tekan Jalankan. <span lang="en">Write a query and press Run.</span></p>
<form>
  <label for="query">Query</label>
  <textarea id="query" rows="10" spellcheck="false">{ __schema { queryType { fields { name description } } } }</textarea>
  <label for="variables">Variables (JSON)</label>
  <textarea id="variables" rows="2" spellcheck="false"></textarea>
  <label for="key">Kunci API / API key (kosong = data publik / empty = public data)</label>
  <input id="key" type="password" autocomplete="off">
  <button>Jalankan / Run</button>
</form>
<h2 id="answer">Jawaban / Answer</h2>
<pre aria-labelledby="answer" role="status" tabindex="0"></pre>
<script>${SCRIPT}</script>
`;

/** Only this very style and this very script run: a page that was tampered with on its way does nothing. */
const POLICY = [
  "default-src 'none'",
  `style-src '${hashOf(STYLE)}'`,
  `script-src '${hashOf(SCRIPT)}'`,
  "connect-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
