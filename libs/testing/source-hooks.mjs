// Module hooks with which plain Node runs the TypeScript source where no build may be relied on: `#lib` means the source,
// `./x.js` means `./x.ts`, and TypeScript is compiled on the way in with the options of the build.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';

export function resolve(specifier, context, nextResolve) {
  // What was built stays with what was built.
  if (context.parentURL?.endsWith('.ts') !== true) return nextResolve(specifier, context);
  if (specifier.startsWith('.') && specifier.endsWith('.js')) {
    const source = new URL(specifier.replace(/\.js$/u, '.ts'), context.parentURL);
    if (existsSync(source)) return nextResolve(source.href, context);
  }
  return nextResolve(specifier, { ...context, conditions: ['source', ...context.conditions] });
}

export async function load(url, context, nextLoad) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return nextLoad(url, context);
  const { code } = await transformFile(fileURLToPath(url), { sourceMaps: 'inline' });
  return { format: 'module', source: code, shortCircuit: true };
}
