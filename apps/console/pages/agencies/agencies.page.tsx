import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useHub } from '../../client/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { Answer, DataTable, Empty, PageHead, Skeleton, type Column } from '../../ui/index.js';
import { agencyPath } from '../paths.js';
import { AGENCIES, type AgenciesQuery } from './agencies.graphql.js';
import { KIND_WORDS } from './organization-words.js';

const WORDS = defineWords(
  {
    title: 'Perangkat daerah',
    lead: 'Dinas, badan, rumah sakit, biro, dan pemerintah kabupaten/kota yang datanya ada di sini.',
    caption: 'Daftar organisasi',
    none: 'Belum ada organisasi: walidata belum mengirim data induk.',
    name: 'Organisasi',
    kind: 'Jenis',
    parent: 'Di bawah',
    region: 'Wilayah',
    head: 'Pimpinan',
    code: 'Kode',
  },
  {
    title: 'Agencies',
    lead: 'Agencies, boards, hospitals, bureaus and regency or city governments whose data are here.',
    caption: 'List of organizations',
    none: 'No organizations yet: the data steward has not sent the master data.',
    name: 'Organization',
    kind: 'Kind',
    parent: 'Under',
    region: 'Region',
    head: 'Head',
    code: 'Code',
  },
);

type Agency = AgenciesQuery['organizations']['nodes'][number];

export default function AgenciesPage(): ReactNode {
  const words = useWords(WORDS);
  const answer = useHub(AGENCIES, {});
  const columns = useColumns();
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Answer of={answer} skeleton={<Skeleton lines={10} height="2.5rem" />}>
        {({ organizations: { nodes } }) =>
          nodes.length === 0 ? (
            <Empty>{words.none}</Empty>
          ) : (
            <DataTable
              caption={words.caption}
              rows={nodes}
              columns={columns}
              keyOf={({ code }) => code}
              order="name"
              exportHref="/export/reference.organizations.csv"
            />
          )
        }
      </Answer>
    </>
  );
}

function useColumns(): readonly Column<Agency>[] {
  const words = useWords(WORDS);
  const kinds = useWords(KIND_WORDS);
  return [
    {
      key: 'name',
      title: words.name,
      isHead: true,
      value: ({ name, shortName, code }) => `${name} ${shortName ?? ''} ${code}`,
      cell: ({ name, code, shortName }) => (
        <>
          <Link href={agencyPath(code)}>{name}</Link>
          {shortName !== null && <span className="quiet"> ({shortName})</span>}
        </>
      ),
    },
    { key: 'kind', title: words.kind, value: ({ kind }) => kinds[kind], cell: ({ kind }) => kinds[kind] },
    {
      key: 'parent',
      title: words.parent,
      value: ({ parent }) => parent?.name ?? null,
      cell: ({ parent }) => parent && <Link href={agencyPath(parent.code)}>{parent.name}</Link>,
    },
    {
      key: 'region',
      title: words.region,
      value: ({ region }) => region?.name ?? null,
      cell: ({ region }) => region?.name,
    },
    {
      key: 'head',
      title: words.head,
      isExtra: true,
      value: ({ headTitle }) => headTitle,
      cell: ({ headTitle }) => headTitle,
    },
    {
      key: 'code',
      title: words.code,
      isExtra: true,
      value: ({ code }) => code,
      cell: ({ code }) => <code>{code}</code>,
    },
  ];
}
