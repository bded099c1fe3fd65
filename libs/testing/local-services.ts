import { connect } from 'node:net';

/** Redis on its default local port, in a database of its own; null when none answers. `LUMBUNG_TEST_REDIS_URL` names another. */
export async function redisUrlForTests(): Promise<string | null> {
  const named = process.env['LUMBUNG_TEST_REDIS_URL'];
  if (named !== undefined) return named;
  return (await answers(6379)) ? 'redis://127.0.0.1:6379/15' : null;
}

export function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: 500 });
    const end = (isOpen: boolean): void => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}
