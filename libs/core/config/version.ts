import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version in package.json. In the connector's bundle this module is one that holds it (scripts/bundle.mjs). */
export function version(): string {
  const { version } = JSON.parse(readFileSync(join(root(import.meta.dirname), 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return version;
}

/** This file is read from the source and from dist alike. */
function root(folder: string): string {
  return join(folder, '..', '..', '..').replace(/[\\/]dist$/, '');
}
