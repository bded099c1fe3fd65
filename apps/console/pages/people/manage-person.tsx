import { useState, type FormEvent, type ReactNode } from 'react';
import { useAction, useSession, type Role } from '../../client/index.js';
import { useWords } from '../../i18n/index.js';
import { Done, Refusal } from '../../ui/index.js';
import { InvitationLink } from './invite-form.js';
import type { Person } from './people.page.js';
import { WORDS } from './people-words.js';
import { CHANGE_PERSON, RENEW_INVITATION, type PeopleQuery } from './people.graphql.js';
import { isLimitable, RoleFields } from './role-fields.js';

/** All that an admin may do about one account. */
export function ManagePerson({
  person,
  data,
}: {
  readonly person: Person;
  readonly data: PeopleQuery;
}): ReactNode {
  const words = useWords(WORDS);
  const isSelf = useSession()?.person?.login === person.login;
  return (
    <>
      <p className="quiet">
        {person.login}
        {isSelf && ` · ${words.self}`}
      </p>
      <RoleForm person={person} data={data} />
      <hr />
      <Renewal person={person} />
      <hr />
      <Closing person={person} />
    </>
  );
}

function RoleForm({ person, data }: { readonly person: Person; readonly data: PeopleQuery }): ReactNode {
  const words = useWords(WORDS);
  const role = useState<Role>(person.role);
  const organization = useState(person.organizationCode ?? '');
  const change = useAction(CHANGE_PERSON);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const organizationCode = isLimitable(role[0]) ? organization[0] : '';
    change.mutate({ input: { login: person.login, role: role[0], organizationCode } });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <h3>{words.role}</h3>
      <Refusal error={change.error} />
      {change.isSuccess && <Done>{words.saved}</Done>}
      <RoleFields role={role} organization={organization} organizations={data.organizations.nodes} />
      <p className="row">
        <button type="submit" className="button primary" disabled={change.isPending}>
          {words.save}
        </button>
        <span className="quiet small">{words.saveNote}</span>
      </p>
    </form>
  );
}

function Renewal({ person }: { readonly person: Person }): ReactNode {
  const words = useWords(WORDS);
  const renew = useAction(RENEW_INVITATION);
  return (
    <section className="stack">
      <h3>{words.password}</h3>
      <Refusal error={renew.error} />
      {renew.data && <InvitationLink invitation={renew.data.renewInvitation} />}
      <p className="row">
        <button
          type="button"
          className="button"
          disabled={renew.isPending}
          onClick={() => renew.mutate({ login: person.login })}
        >
          {words.renew}
        </button>
        <span className="quiet small">{words.renewNote}</span>
      </p>
    </section>
  );
}

function Closing({ person }: { readonly person: Person }): ReactNode {
  const words = useWords(WORDS);
  const change = useAction(CHANGE_PERSON);
  const isDisabled = person.disabledAt !== null;
  return (
    <section className="stack">
      <h3>{words.access}</h3>
      <Refusal error={change.error} />
      <p className="row">
        <button
          type="button"
          className="button"
          disabled={change.isPending}
          onClick={() => change.mutate({ input: { login: person.login, isDisabled: !isDisabled } })}
        >
          {isDisabled ? words.enable : words.disable}
        </button>
        {!isDisabled && <span className="quiet small">{words.disableNote}</span>}
      </p>
    </section>
  );
}
