import { useState, type ReactNode } from 'react';
import { useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { useWords } from '../../i18n/index.js';
import { ROLE_WORDS } from '../../shell/role-words.js';
import { Answer, Badge, DataTable, PageHead, Panel, Skeleton, type Column } from '../../ui/index.js';
import { InviteForm } from './invite-form.js';
import { ManagePerson } from './manage-person.js';
import { WORDS } from './people-words.js';
import { PEOPLE, type PeopleQuery } from './people.graphql.js';

export type Person = PeopleQuery['people'][number];

export default function PeoplePage(): ReactNode {
  const words = useWords(WORDS);
  const answer = useHub(PEOPLE, { afterLogin: '' });
  const [isInviting, setIsInviting] = useState(false);
  const [managed, setManaged] = useState<string | null>(null);
  return (
    <>
      <PageHead title={words.title} lead={words.lead}>
        <p>
          <button type="button" className="button primary" onClick={() => setIsInviting(true)}>
            {words.invite}
          </button>
        </p>
      </PageHead>
      <Answer of={answer} skeleton={<Skeleton lines={6} height="2.5rem" />}>
        {(data) => {
          const person = data.people.find(({ login }) => login === managed);
          return (
            <>
              <PeopleTable data={data} onManage={setManaged} />
              <Panel title={words.invite} isOpen={isInviting} onClose={() => setIsInviting(false)}>
                <InviteForm data={data} />
              </Panel>
              <Panel
                title={person?.name ?? ''}
                isOpen={person !== undefined}
                onClose={() => setManaged(null)}
              >
                {person && <ManagePerson key={person.login} person={person} data={data} />}
              </Panel>
            </>
          );
        }}
      </Answer>
    </>
  );
}

function PeopleTable({
  data,
  onManage,
}: {
  readonly data: PeopleQuery;
  readonly onManage: (login: string) => void;
}): ReactNode {
  const words = useWords(WORDS);
  const columns = useColumns(data, onManage);
  return (
    <DataTable
      caption={words.caption}
      rows={data.people}
      columns={columns}
      keyOf={({ login }) => login}
      order="name"
    />
  );
}

function useColumns(data: PeopleQuery, onManage: (login: string) => void): readonly Column<Person>[] {
  const words = useWords(WORDS);
  const roles = useWords(ROLE_WORDS);
  const format = useFormat();
  const limitOf = ({ organizationCode }: Person): string =>
    organizationCode === null
      ? words.noLimit
      : (data.organizations.nodes.find(({ code }) => code === organizationCode)?.name ?? organizationCode);
  return [
    {
      key: 'name',
      title: words.name,
      isHead: true,
      value: ({ name, login }) => `${name} ${login}`,
      cell: ({ name, login }) => (
        <>
          {name}
          <br />
          <span className="quiet small">{login}</span>
        </>
      ),
    },
    { key: 'role', title: words.role, value: ({ role }) => roles[role], cell: ({ role }) => roles[role] },
    { key: 'limit', title: words.limit, value: limitOf, cell: limitOf },
    {
      key: 'state',
      title: words.state,
      value: (person) => stateOf(person),
      cell: (person) => <StateBadge person={person} />,
    },
    {
      key: 'seen',
      title: words.lastSignIn,
      value: ({ lastSignInAt }) => lastSignInAt,
      cell: ({ lastSignInAt }) =>
        lastSignInAt === null ? (
          <span className="quiet">{words.never}</span>
        ) : (
          <span title={format.moment(lastSignInAt)}>{format.age(lastSignInAt)}</span>
        ),
    },
    {
      key: 'manage',
      title: words.manage,
      cell: ({ login, name }) => (
        <button
          type="button"
          className="button"
          aria-label={words.manageName(name)}
          onClick={() => onManage(login)}
        >
          {words.manage}
        </button>
      ),
    },
  ];
}

function stateOf({ disabledAt, hasPassword, lastSignInAt }: Person): 'disabled' | 'active' | 'invited' {
  if (disabledAt !== null) return 'disabled';
  // Those who come through the identity provider have no password here.
  return hasPassword || lastSignInAt !== null ? 'active' : 'invited';
}

function StateBadge({ person }: { readonly person: Person }): ReactNode {
  const words = useWords(WORDS);
  switch (stateOf(person)) {
    case 'active':
      return (
        <Badge tone={5} icon="check">
          {words.active}
        </Badge>
      );
    case 'invited':
      return (
        <Badge tone={3} icon="clock">
          {words.invited}
        </Badge>
      );
    case 'disabled':
      return (
        <Badge tone={0} icon="stop">
          {words.disabled}
        </Badge>
      );
  }
}
