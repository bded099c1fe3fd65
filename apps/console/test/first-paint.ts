import type { Browser } from 'playwright-core';

export interface FirstPaint {
  readonly emptyMs: number;
  readonly pageMs: number;
}

/**
 * Milliseconds until the first content of a page is painted (First Contentful Paint) in a browser that has seen nothing of it, on a CPU
 * slowed down `slowdown` times, beside those of a page with one word: medians of loads taken in turn, so that whatever else the machine
 * does meets both.
 */
export async function firstPaint(browser: Browser, url: string, slowdown: number): Promise<FirstPaint> {
  const times = { empty: [] as number[], page: [] as number[] };
  for (let load = 0; load < LOADS; load++) {
    times.empty.push(
      await paintedAfter(browser, url, { slowdown, body: '<!doctype html><title>-</title><p>-</p>' }),
    );
    times.page.push(await paintedAfter(browser, url, { slowdown }));
  }
  return { emptyMs: median(times.empty), pageMs: median(times.page) };
}

async function paintedAfter(
  browser: Browser,
  url: string,
  { slowdown, body }: { readonly slowdown: number; readonly body?: string },
): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    if (body !== undefined)
      await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto(url);
    return Number(await page.evaluate(FIRST_CONTENTFUL_PAINT));
  } finally {
    await context.close();
  }
}

const FIRST_CONTENTFUL_PAINT = `new Promise((resolve) => {
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') resolve(startTime);
  }).observe({ type: 'paint', buffered: true });
})`;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

const LOADS = 5;
