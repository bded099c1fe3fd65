import { describe, expect, it } from '@jest/globals';
import { launchBrowser, mustHaveBrowser } from './browser.js';

describe('a machine on which no Chromium starts', () => {
  const executablePath = '/no/such/chromium';

  it('has none, and says so, so that tests skip themselves', async () => {
    const said: string[] = [];
    const say = (line: string): void => void said.push(line);
    expect(await launchBrowser({ executablePath, isRequired: false, say })).toBeUndefined();
    expect(said).toEqual([expect.stringMatching(/^skipped what needs a browser: .*\/no\/such\/chromium/u)]);
  });

  it('fails where one must start', async () => {
    await expect(launchBrowser({ executablePath, isRequired: true })).rejects.toThrow(
      'no Chromium starts here',
    );
  });

  it.each([
    [{}, false],
    [{ CI: 'false' }, false],
    [{ CI: '' }, false],
    [{ CI: 'true' }, true],
    [{ CI: '1' }, true],
    [{ LUMBUNG_TEST_BROWSER: 'required' }, true],
    [{ LUMBUNG_TEST_BROWSER: 'if there' }, false],
  ])('%j: one must start is %p', (environment, expected) => {
    expect(mustHaveBrowser(environment)).toBe(expected);
  });
});
