import { describe, expect, it } from '@jest/globals';
import { createLogger } from './index.js';

describe('createLogger', () => {
  it.each([
    ['a field', { authorization: 'Bearer s3cret' }, 's3cret'],
    ['a nested field', { request: { headers: { authorization: 'opaque-s3cret' } } }, 's3cret'],
    ['an API key in a message', { note: 'key lmb_Ab12Cd34_s3cretS3cretS3cret' }, 's3cret'],
    ['a connection string', { url: 'postgresql://hub:s3cret@db:5432/lumbung' }, 's3cret'],
    ['a password with a colon', { url: 'redis://:s3:cret@cache' }, 's3:cret'],
    ['an error', { err: new Error('cannot reach postgresql://hub:s3cret@db') }, 's3cret'],
  ])('keeps secrets out of the line: %s', (_, fields, secret) => {
    const line = logged((logger) => logger.info(fields, 'said'));
    expect(line).not.toContain(secret);
    expect(line).toContain('said');
  });

  it('leaves the visible prefix of a key, so that the line still says which key', () => {
    expect(logged((logger) => logger.info('key lmb_Ab12Cd34_s3cretS3cret refused'))).toContain(
      'lmb_Ab12Cd34_…',
    );
  });

  it('writes one readable line on a terminal', () => {
    const line = logged((logger) => logger.warn({ port: 3000 }, 'busy'), true);
    expect(line.trimEnd().split('\n')).toHaveLength(1);
    expect(line).toMatch(/warn.*busy.*port=3000/);
  });
});

function logged(say: (logger: ReturnType<typeof createLogger>) => void, isPretty = false): string {
  const lines: string[] = [];
  say(createLogger({ level: 'info', isPretty, destination: { write: (line) => void lines.push(line) } }));
  return lines.join('');
}
