import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

const INSTALLED = '/usr/bin/chromium';

/** A real Chromium that came with the packages; undefined where there is none for this machine. */
export async function launchBrowser(): Promise<Browser | undefined> {
  const isPackaged = process.platform === 'linux' && process.arch === 'x64';
  if (!isPackaged && !existsSync(INSTALLED)) return undefined;
  const executablePath = isPackaged ? await chromium.executablePath() : INSTALLED;
  // One process for all pages saves memory in a cloud function, and dies with the first page that is closed.
  const args = chromium.args.filter((arg) => !['--single-process', '--no-zygote'].includes(arg));
  return playwright.launch({ executablePath, args, headless: true });
}
