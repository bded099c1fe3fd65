import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder `samples/` of the installation, beside `dist/`. */
export const SAMPLES_DIR = fileURLToPath(new URL('../../../../samples/', import.meta.url));

/** What to tell an operator whose province has no profile; undefined where it has one. */
export function missingProfile(province: string): string | undefined {
  const folder = join(SAMPLES_DIR, 'provinces');
  if (existsSync(join(folder, province, 'profile.yaml'))) return undefined;
  const known = existsSync(folder) ? readdirSync(folder).sort().join(', ') : '-';
  return [
    `Pengaturan PROVINCE = "${province}" tidak dapat dipakai: belum ada profilnya di samples/provinces; yang ada: ${known}.`,
    `Setting PROVINCE = "${province}" cannot be used: it has no profile in samples/provinces; there are: ${known}.`,
  ].join('\n');
}
