import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

export interface LaunchOptions {
  /** The program; the one that came with the packages, or that is installed, unless told. */
  readonly executablePath?: string;
  /** Whether to be without a browser is an error. */
  readonly isRequired?: boolean;
  readonly say?: (line: string) => void;
}

/**
 * A real Chromium; undefined, and said why, where none starts, so that tests can skip themselves. In CI, and where
 * LUMBUNG_TEST_BROWSER=required says so, one must start: throws.
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser | undefined> {
  const { executablePath, isRequired = mustHaveBrowser(process.env), say = warn } = options;
  try {
    // One process for all pages saves memory in a cloud function, and dies with the first page that is closed.
    const args = chromium.args.filter((arg) => !['--single-process', '--no-zygote'].includes(arg));
    return await playwright.launch({
      executablePath: executablePath ?? (await chromiumPath()),
      args,
      headless: true,
    });
  } catch (cause) {
    if (isRequired)
      throw new Error('no Chromium starts here, and the environment says that one must', { cause });
    const [reason] = String(cause).split('\n');
    say(`skipped what needs a browser: no Chromium starts here (${reason})`);
    return undefined;
  }
}

const warn = (line: string): void => void process.stderr.write(`[lumbung] ${line}\n`);

export function mustHaveBrowser({ CI, LUMBUNG_TEST_BROWSER }: NodeJS.ProcessEnv): boolean {
  return LUMBUNG_TEST_BROWSER === 'required' || (CI !== undefined && !['', '0', 'false'].includes(CI));
}

async function chromiumPath(): Promise<string> {
  if (process.platform === 'linux' && process.arch === 'x64') return chromium.executablePath();
  if (existsSync(INSTALLED)) return INSTALLED;
  throw new Error(`none comes with the packages for ${process.platform} on ${process.arch}`);
}

const INSTALLED = '/usr/bin/chromium';
