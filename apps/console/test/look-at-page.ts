import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Where a page must stand. It is loaded on the first, as most people do, and the others show that it follows. */
export const WIDTHS = [
  { name: 'a phone', width: 390, height: 844, colorScheme: 'light' },
  { name: 'a desk', width: 1366, height: 768, colorScheme: 'dark' },
  { name: 'a wall', width: 3840, height: 2160, colorScheme: 'light' },
] as const;

/** What is wrong with the page that is loaded, at each width; a load for each would find the same and take three times as long. */
export async function faultsAtEachWidth(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { name, width, height, colorScheme } of WIDTHS) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height });
    await settled(page);
    const overflow = await sidewaysOverflow(page);
    const found = [
      ...(overflow === 0 ? [] : [`it is ${String(overflow)} px wider than its window`]),
      ...(await seriousFindings(page)),
    ];
    faults.push(...found.map((fault) => `on ${name} (${width} px, ${colorScheme}): ${fault}`));
  }
  return faults;
}

/** What was changed is drawn, no answer is awaited any more and nothing moves. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  await expectNone(page, '[aria-busy="true"]');
  await page.evaluate(MOTION_ENDED);
  await page.evaluate('document.fonts.ready');
}

// Colours that change with the window; a transition that is cut short is rejected.
const MOTION_ENDED = `Promise.allSettled(document.getAnimations()
  .filter((animation) => animation instanceof CSSTransition)
  .map(({ finished }) => finished))`;

async function expectNone(page: Page, selector: string): Promise<void> {
  for (
    let found = await page.locator(selector).count();
    found > 0;
    found = await page.locator(selector).count()
  ) {
    await page.locator(selector).first().waitFor({ state: 'detached' });
  }
}

/** By how many pixels the page is wider than its window. */
export function sidewaysOverflow(page: Page): Promise<unknown> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** What axe calls serious or critical, but for what is known, short enough to read in a failed test. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(AXE);
  const violations = (await page.evaluate(
    `axe.run(document, { elementRef: true, resultTypes: ['violations'], runOnly: ${JSON.stringify(RULES)} }).then(({ violations }) =>
      violations.map(({ id, impact, nodes }) => ({
        id,
        impact,
        nodes: nodes
          .filter(({ element }) => !${JSON.stringify(KNOWN_FAULTS)}.some(({ rule, within }) => rule === id && element?.closest(within)))
          .map(({ html, failureSummary }) => ({ html, failureSummary })),
      })))`,
  )) as readonly Violation[];
  return violations
    .filter(({ impact, nodes }) => (impact === 'serious' || impact === 'critical') && nodes.length > 0)
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.length} × ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary ?? ''}`,
    );
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Faults of packages that are not ours to mend; each names the rule and the only place where it is let by. */
const KNOWN_FAULTS = [
  // GraphiQL makes a tab of a list item that holds the button of the tab and the button that closes it.
  { rule: 'nested-interactive', within: '.graphiql-tab' },
  // Monaco's colours for numbers, comments and line numbers: as little as 1.75 : 1 for the number of an empty last line.
  { rule: 'color-contrast', within: '.monaco-editor' },
] as const;

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}
