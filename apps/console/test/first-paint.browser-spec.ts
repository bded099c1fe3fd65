import { expect, it } from '@jest/globals';
import { firstPaint } from './first-paint.js';
import { describeConsole } from './opened-console.js';

// What Chrome's own tools take for a middling phone beside a desk.
const CHEAP_PHONE_SLOWDOWN = 4;
// Five when it was written; three times that is no accident of the machine.
const PORTAL_TO_EMPTY_MAX = 15;

describeConsole('somebody with a cheap phone', (opened) => {
  it('sees the portal soon, as measured by an empty page', async () => {
    const { emptyMs, pageMs } = await firstPaint(opened.browser, `${opened.hub.url}/`, CHEAP_PHONE_SLOWDOWN);
    const ratio = pageMs / emptyMs;
    process.stderr.write(
      `[lumbung] first paint, CPU ${CHEAP_PHONE_SLOWDOWN} times slower: portal ${pageMs.toFixed(0)} ms, empty page ${emptyMs.toFixed(0)} ms (${ratio.toFixed(1)} times)\n`,
    );
    expect(ratio).toBeLessThan(PORTAL_TO_EMPTY_MAX);
  });
});
