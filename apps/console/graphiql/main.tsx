import '@fontsource-variable/public-sans/wght.css';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import './page.css';
import 'graphiql/setup-workers/vite';
import { createRoot } from 'react-dom/client';
import { LanguageProvider } from '../i18n/index.js';
import { queryOfAddress } from './query-address.js';
import { QueryPage } from './query-page.js';

const root = document.getElementById('graphiql');
if (root === null) throw new Error('graphiql.html has no place for GraphiQL');

const asked = queryOfAddress(location.hash);
// It is in a tab of GraphiQL from now on, edited or not; what comes with the next address has a tab of its own.
if (asked !== undefined) history.replaceState(null, '', location.pathname + location.search);
addEventListener('hashchange', () => {
  if (queryOfAddress(location.hash) !== undefined) location.reload();
});

createRoot(root).render(
  <LanguageProvider>
    <QueryPage asked={asked} />
  </LanguageProvider>,
);
