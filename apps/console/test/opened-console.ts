import { afterAll, beforeAll, describe } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { startDemoHub, type DemoHub } from './demo-hub.js';

/** The first person of the province, who has made an account with the link that the start prints. */
export const ADMIN = {
  name: 'Admin Contoh',
  login: 'admin@contoh.go.id',
  password: 'lumbung penuh padi 2026',
};

/** Tests of the built console on a hub of their own; skipped where no Chromium starts. */
export function describeConsole(subject: string, tests: (opened: OpenedConsole) => void): void {
  const opened = new OpenedConsole();
  if (launched === undefined) return describe.skip(subject, () => tests(opened));
  describe(subject, () => {
    beforeAll(() => opened.open(launched), OPENED_WITHIN_MS);
    afterAll(() => opened.close());
    tests(opened);
  });
}

// Known before the tests are, so that they are skipped where there is none.
const launched = await launchBrowser();

/** The cookies of a browser. */
type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

interface Parts {
  readonly browser: Browser;
  readonly hub: DemoHub;
  readonly admin: Session;
}

/** A hub with the demo, seen through a Chromium: there while the tests run. */
export class OpenedConsole {
  #parts: Parts | undefined;

  async open(browser: Browser): Promise<void> {
    const hub = await startDemoHub();
    this.#parts = { browser, hub, admin: await makeFirstAdmin(browser, hub) };
  }

  async close(): Promise<void> {
    await launched?.close();
    await this.#parts?.hub.stop();
  }

  get browser(): Browser {
    return this.#opened.browser;
  }

  get hub(): DemoHub {
    return this.#opened.hub;
  }

  /** For `storageState`: the first administrator, who has signed in. */
  get admin(): Session {
    return this.#opened.admin;
  }

  /** For `storageState`: somebody whose session has ended. */
  get ended(): Session {
    const cookies = this.admin.cookies.map((cookie) => ({ ...cookie, value: 'A'.repeat(43) }));
    return { cookies, origins: [] };
  }

  /** A page at this path of the hub, at a desk and for anybody unless the options say otherwise. */
  async page(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.browser.newPage({ viewport: DESK, ...options });
    await page.goto(this.hub.url + path);
    return page;
  }

  get #opened(): Parts {
    if (this.#parts === undefined) throw new Error('the console is there once the tests run');
    return this.#parts;
  }
}

async function makeFirstAdmin(browser: Browser, hub: DemoHub): Promise<Session> {
  const page = await browser.newPage();
  await page.goto(hub.url + hub.firstAdminPath);
  await page.getByLabel('Nama', { exact: true }).fill(ADMIN.name);
  await page.getByLabel('Alamat surel').fill(ADMIN.login);
  await page.getByLabel('Kata sandi baru').fill(ADMIN.password);
  await page.getByRole('button', { name: 'Simpan dan masuk' }).click();
  await page.getByRole('button', { name: `Akun ${ADMIN.name}` }).waitFor();
  const state = await page.context().storageState();
  await page.context().close();
  return state;
}

const DESK = { width: 1366, height: 768 };
/** Loading the demo, or waiting for a neighbour who does, on a machine that is busy with other things. */
const OPENED_WITHIN_MS = 360_000;
