/** Told on `window` when a session turned out to have ended. */
export const SESSION_ENDED_EVENT = 'lumbung:session-ended';

/**
 * Fetches, as `fetch` does. A session that has ended is refused even what everybody may read, so it is left, once, and the hub is asked
 * again as anybody.
 */
export async function fetchPastEndedSession(...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetch(...request);
  if (!(await saysSessionEnded(response))) return response;
  await fetch('/session', { method: 'DELETE' }).catch(() => undefined);
  dispatchEvent(new Event(SESSION_ENDED_EVENT));
  return fetch(...request);
}

async function saysSessionEnded(response: Response): Promise<boolean> {
  if (response.status !== 401) return false;
  const { errors } = (await response
    .clone()
    .json()
    .catch(() => ({}))) as Refusal;
  return errors?.[0]?.extensions?.code === 'SESSION_ENDED';
}

interface Refusal {
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}
