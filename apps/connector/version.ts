import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The version in package.json. In the bundle this module is one that holds it (scripts/bundle.mjs). */
export function version(): string {
  const { version } = JSON.parse(readFileSync(join(root(import.meta.dirname), 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return version;
}

/** This file is read from the source and from dist alike. */
function root(folder: string): string {
  return dirname(dirname(folder)).replace(/[\\/]dist$/, '');
}
