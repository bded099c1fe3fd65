import { useState, type FormEvent, type ReactNode } from 'react';
import { useAction, type Role } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { useWords } from '../../i18n/index.js';
import { Refusal, ShownOnce, TextField } from '../../ui/index.js';
import { SourceSelect } from '../connector-desk/source-select.js';
import { WORDS } from './people-words.js';
import { INVITE_PERSON, type InvitePersonMutation, type PeopleQuery } from './people.graphql.js';
import { isLimitable, RoleFields } from './role-fields.js';

export function InviteForm({ data }: { readonly data: PeopleQuery }): ReactNode {
  const words = useWords(WORDS);
  const [name, setName] = useState('');
  const [login, setLogin] = useState('');
  const role = useState<Role>('operator');
  const organization = useState('');
  const [source, setSource] = useState('');
  const invite = useAction(INVITE_PERSON);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    invite.mutate({
      input: {
        name: name.trim(),
        login: login.trim(),
        role: role[0],
        organizationCode: isLimitable(role[0]) && organization[0] !== '' ? organization[0] : null,
        sourceCode: role[0] === 'operator' && source !== '' ? source : null,
      },
    });
  };
  return (
    <>
      {invite.data && <InvitationLink invitation={invite.data.invitePerson} />}
      <form className="stack" onSubmit={submit}>
        <Refusal error={invite.error} />
        <TextField label={words.name} value={name} onChange={setName} isRequired />
        <TextField label={words.email} type="email" value={login} onChange={setLogin} isRequired />
        <RoleFields role={role} organization={organization} organizations={data.organizations.nodes} />
        {role[0] === 'operator' && (
          <SourceSelect label={words.source} none={words.chooseSource} value={source} onChange={setSource} />
        )}
        <p>
          <button type="submit" className="button primary" disabled={invite.isPending}>
            {words.send}
          </button>
        </p>
      </form>
    </>
  );
}

export function InvitationLink({
  invitation: { path, expiresAt, person },
}: {
  readonly invitation: InvitePersonMutation['invitePerson'];
}): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  return (
    <ShownOnce title={words.linkFor(person.name)} secret={location.origin + path}>
      <p className="small">{words.linkNote(format.moment(expiresAt))}</p>
    </ShownOnce>
  );
}
