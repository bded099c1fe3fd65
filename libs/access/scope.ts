import { badInput, type RequestError, type LocalText } from '#core/errors';
import { ACTIONS, type Action } from './caller.js';

/** One permission as it is written down: not yet expanded to the codes below. */
export interface Scope {
  readonly action: Action;
  readonly datasetPattern: string;
  readonly organizationCode: string | null;
  readonly regionCode: string | null;
}

/**
 * Reads `push:budgets.*`, `read:complaints.complaints@region=33.74`, `push:*@org=1.03.0.00.0.00.01.0000`, `admin:*`.
 * `datasets` are the known names: a pattern that fits none of them is a typing error, not a grant for later.
 */
export function parseScope(text: string, datasets: readonly string[]): Scope {
  const parts = SCOPE.exec(text)?.groups;
  const action = ACTIONS.find((known) => known === parts?.['action']);
  const datasetPattern = parts?.['pattern'];
  if (parts === undefined || action === undefined || datasetPattern === undefined)
    throw refused(text, GRAMMAR);
  const scope = {
    action,
    datasetPattern,
    organizationCode: parts['organization'] ?? null,
    regionCode: parts['region'] ?? null,
  };
  const isLimited = scope.organizationCode !== null || scope.regionCode !== null;
  if (isLimited && (action === 'admin' || action === 'steward')) {
    throw refused(text, {
      id: `${action} berlaku untuk seluruh dataset, tanpa @org dan @region`,
      en: `${action} is for whole datasets and takes neither @org nor @region`,
    });
  }
  if (action === 'admin' && datasetPattern !== '*')
    throw refused(text, {
      id: 'admin berlaku untuk semuanya: admin:*',
      en: 'an admin is one for everything: admin:*',
    });
  if (!datasets.some((name) => matchesPattern(datasetPattern, name))) {
    throw refused(text, {
      id: `tidak ada dataset bernama ${datasetPattern}`,
      en: `no dataset is called ${datasetPattern}`,
    });
  }
  return scope;
}

export function formatScope({ action, datasetPattern, organizationCode, regionCode }: Scope): string {
  const organization = organizationCode === null ? '' : `@org=${organizationCode}`;
  const region = regionCode === null ? '' : `@region=${regionCode}`;
  return `${action}:${datasetPattern}${organization}${region}`;
}

export function matchesPattern(pattern: string, datasetName: string): boolean {
  if (pattern === EVERY_DATASET || pattern === datasetName) return true;
  return pattern.endsWith('.*') && datasetName.startsWith(pattern.slice(0, -1));
}

export const EVERY_DATASET = '*';

function refused(text: string, rule: LocalText): RequestError {
  return badInput('scope', rule, { value: text });
}

const GRAMMAR: LocalText = {
  id: 'tulis tindakan:dataset; tindakan salah satu dari read, read_personal, push, steward, admin; dataset "*", "domain.*" atau sebuah nama; di belakangnya @org=<kode> dan @region=<kode> bila perlu',
  en: 'write action:dataset, with action one of read, read_personal, push, steward, admin, dataset "*", "domain.*" or a name, and after it @org=<code> and @region=<code> where wanted',
};
const SCOPE =
  /^(?<action>[a-z_]+):(?<pattern>\*|[a-z][a-z_]*\.(?:\*|[a-z][a-z0-9_]*))(?:@org=(?<organization>[A-Za-z0-9.-]{1,64}))?(?:@region=(?<region>[0-9.]{1,32}))?$/;
