import type { Members } from '../payload/members.js';
import type { Organizations } from './organizations.js';

/** The organization that `kodeskpd` names, by the code that the hub has for it. */
export function readOrganization(
  members: Members,
  organizations: Organizations,
  { isRequired }: { readonly isRequired: boolean },
): string | undefined {
  const code = isRequired ? members.requiredCode('kodeskpd') : members.code('kodeskpd');
  if (code === undefined) return undefined;
  const found = organizations.find(code);
  if (found !== undefined) return found.code;
  const name = members.take('uraiskpd');
  const suggestion = organizations.suggest(code, typeof name === 'string' ? name : undefined);
  const wanted = organizations.hubCode(code);
  members.refuse(
    'kodeskpd',
    {
      id: `perangkat daerah ini tidak ada dalam data induk (reference.organizations); minta walidata mendaftarkannya sebagai ${wanted}`,
      en: `this agency is not in the master data (reference.organizations); ask the data steward to register it as ${wanted}`,
    },
    suggestion,
  );
  return undefined;
}
