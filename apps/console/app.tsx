import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { createQueryClient } from './client/index.js';
import { LanguageProvider } from './i18n/index.js';
import { PAGES } from './pages/index.js';
import { NotFound } from './shell/not-found.js';
import { PageFault } from './shell/page-fault.js';
import { PageShell } from './shell/page-shell.js';
import { RoleGate } from './shell/role-gate.js';
import { Skeleton } from './ui/states.js';

const SCREENS = PAGES.map((page) => ({ ...page, Screen: lazy(page.load) }));

export function App(): ReactNode {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <LanguageProvider>
        <ScrollToTop />
        <Switch>
          {SCREENS.map(({ path, Screen, frame, roles }) => (
            <Route key={path} path={path}>
              {frame === 'bare' ? (
                <Guarded>
                  <Screen />
                </Guarded>
              ) : (
                <PageShell>
                  <RoleGate roles={roles}>
                    <Guarded>
                      <Screen />
                    </Guarded>
                  </RoleGate>
                </PageShell>
              )}
            </Route>
          ))}
          <Route>
            <PageShell>
              <NotFound />
            </PageShell>
          </Route>
        </Switch>
      </LanguageProvider>
    </QueryClientProvider>
  );
}

function Guarded({ children }: { readonly children: ReactNode }): ReactNode {
  const [path] = useLocation();
  return (
    <PageFault key={path}>
      <Suspense fallback={<Skeleton lines={4} height="5rem" />}>{children}</Suspense>
    </PageFault>
  );
}

/** A step to another page begins at its top; back and forward return to where one was, which the browser does by itself. */
function ScrollToTop(): ReactNode {
  const [path] = useLocation();
  useEffect(() => {
    const onPop = (): void => {
      isPop = true;
    };
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, []);
  useEffect(() => {
    if (!isPop) scrollTo(0, 0);
    isPop = false;
  }, [path]);
  return null;
}

let isPop = false;
