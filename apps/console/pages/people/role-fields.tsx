import type { ReactNode } from 'react';
import type { Role } from '../../client/index.js';
import { useWords } from '../../i18n/index.js';
import { ROLE_MEANINGS, ROLE_WORDS } from '../../shell/role-words.js';
import { SelectField } from '../../ui/index.js';
import { WORDS } from './people-words.js';
import type { PeopleQuery } from './people.graphql.js';

const ROLES: readonly Role[] = ['reader', 'operator', 'planner', 'steward', 'admin'];

/** Stewards and admins decide for the whole hub, so the hub refuses a limit for them. */
export function isLimitable(role: Role): boolean {
  return role !== 'steward' && role !== 'admin';
}

/** A role, what it may do, and the agency it is limited to. */
export function RoleFields({
  role: [role, setRole],
  organization: [organization, setOrganization],
  organizations,
}: {
  readonly role: readonly [Role, (role: Role) => void];
  readonly organization: readonly [string, (code: string) => void];
  readonly organizations: PeopleQuery['organizations']['nodes'];
}): ReactNode {
  const words = useWords(WORDS);
  const names = useWords(ROLE_WORDS);
  const meanings = useWords(ROLE_MEANINGS);
  return (
    <>
      <SelectField
        label={words.role}
        hint={`${names[role]}: ${meanings[role]}.`}
        value={role}
        onChange={(value) => setRole(ROLES.find((one) => one === value) ?? 'reader')}
        options={ROLES.map((one) => ({ value: one, label: names[one] }))}
      />
      {isLimitable(role) && (
        <SelectField
          label={words.limit}
          value={organization}
          onChange={setOrganization}
          options={[
            { value: '', label: words.noLimit },
            ...organizations.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      )}
    </>
  );
}
