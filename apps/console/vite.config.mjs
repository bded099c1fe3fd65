import { join } from 'node:path';
import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    // Phones that a cheap shop sold five years ago.
    target: ['chrome109', 'firefox115', 'safari16.4'],
    // A file inlined as data: would be refused by the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    manifest: 'manifest.json',
    // Two pages: the console, and GraphiQL at /graphql, whose editor is many times the console and comes to nobody else.
    rolldownOptions: {
      input: ['index.html', 'graphiql.html'].map((page) => join(import.meta.dirname, page)),
    },
  },
  server: {
    // `npm run console` beside a running hub: pages reload as they are written.
    proxy: Object.fromEntries(
      ['/graphql', '/session', '/export', '/schemas', '/changes', '/catalog.jsonld', '/health'].map(
        (path) => [path, process.env.LUMBUNG_URL ?? 'http://127.0.0.1:3000'],
      ),
    ),
  },
});
