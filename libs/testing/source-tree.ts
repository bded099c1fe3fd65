import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { SIDE_DOORS, TOOL_FOLDERS } from '../../import-table.mjs';

export interface SourceFile {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly unit: string;
  readonly isTest: boolean;
  readonly readsEnvironment: boolean;
  readonly imports: readonly Import[];
}

export interface Import {
  readonly from: SourceFile;
  readonly specifier: string;
  /** Undefined for a package. */
  readonly unit: string | undefined;
  /** The file it resolves to; undefined for a package, and when there is none. */
  readonly target: string | undefined;
  readonly isPastTheDoor: boolean;
}

/** Every TypeScript file of the repository with what it imports: static, dynamic, re-exported and type-only alike. */
export function readSourceTree(): readonly SourceFile[] {
  return FOLDERS.flatMap((folder) => pathsBelow(folder)).map(readSourceFile);
}

function readSourceFile(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const imports: Import[] = [];
  const file: SourceFile = {
    path,
    unit: unitOf(path),
    isTest: /spec\.ts$|\/test-support\/|^apps\/[^/]+\/test\//u.test(path),
    readsEnvironment: /\bprocess\.env\b|\bprocess\[['"]env/u.test(text),
    imports,
  };
  imports.push(...specifiersIn(text).map((specifier) => resolveImport(file, specifier)));
  return file;
}

/**
 * What a file imports, read from its text: the formatter writes every import and export at the beginning of a line and in one way.
 * (Loading a parser of TypeScript would take longer than reading the whole tree.)
 */
function specifiersIn(text: string): readonly string[] {
  return [...text.matchAll(IMPORTS)].map(
    ([, fromList, alone, dynamic]) => fromList ?? alone ?? dynamic ?? '',
  );
}

const IMPORTS =
  /^(?:import|export)\s[\w\s{},*$]*?\bfrom '([^']+)';|^import '([^']+)';|\bimport\('([^']+)'\)/gmu;

function resolveImport(from: SourceFile, specifier: string): Import {
  if (specifier.startsWith('#')) return resolveAlias(from, specifier);
  if (!specifier.startsWith('.')) {
    return { from, specifier, unit: undefined, target: undefined, isPastTheDoor: false };
  }
  const path = posix.join(posix.dirname(from.path), specifier);
  const candidates = [path.replace(/\.js$/u, '.ts'), path.replace(/\.js$/u, '.tsx'), path];
  const target = candidates.find((candidate) => existsSync(join(ROOT, candidate)));
  // Files at the root (the import table, package.json) belong to no unit.
  if (!path.includes('/')) return { from, specifier, unit: undefined, target, isPastTheDoor: false };
  const unit = unitOf(path);
  return { from, specifier, unit, target, isPastTheDoor: unit !== from.unit };
}

function resolveAlias(from: SourceFile, specifier: string): Import {
  const name = specifier.slice(1);
  const door = name === 'schemas' ? 'schemas/index.ts' : `libs/${name}/index.ts`;
  const unit = SIDE_DOORS.includes(name) ? name : unitOf(door);
  return {
    from,
    specifier,
    unit,
    target: existsSync(join(ROOT, door)) ? door : undefined,
    isPastTheDoor: name !== unit && !TOOL_FOLDERS.includes(unit),
  };
}

/** libs/core/limits/x.ts → core/limits; libs/dataset/x.ts → dataset; apps/hub/x.ts → apps/hub. */
function unitOf(path: string): string {
  const [first = '', second = '', third = ''] = path.split('/');
  if (first === 'apps') return `apps/${second}`;
  if (first !== 'libs') return first;
  return GROUPS.has(second) ? `${second}/${third}` : second;
}

function pathsBelow(folder: string): readonly string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split('\\').join('/'))
    .filter((path) => !path.includes('node_modules/'))
    .sort();
}

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDERS = ['apps/hub', 'apps/connector', 'apps/console', 'libs', 'schemas', 'samples', 'bench'];
// Folders of libs whose members are units of their own.
const GROUPS = new Set(['core', 'domains', 'gateways']);
