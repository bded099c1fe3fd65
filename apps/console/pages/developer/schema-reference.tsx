import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'wouter';
import { defineWords, useLanguage, useWords } from '../../i18n/index.js';
import { DataTable, Skeleton, type Column } from '../../ui/index.js';
import { useUrlState } from '../../url/use-url-state.js';
import styles from './developer.module.css';
import { inLanguage } from './in-language.js';
import { useSchema } from './use-schema.js';

const WORDS = defineWords(
  {
    caption: (type: string) => `Isi ${type}`,
    field: 'Nama',
    args: 'Argumen',
    type: 'Jenis',
    meaning: 'Arti',
    roots: 'Pintu masuk',
    unknown: (type: string) => `Tidak ada jenis bernama ${type} dalam skema ini.`,
    scalar: 'Nilai tunggal, tanpa bagian.',
  },
  {
    caption: (type: string) => `Members of ${type}`,
    field: 'Name',
    args: 'Arguments',
    type: 'Type',
    meaning: 'Meaning',
    roots: 'Entry points',
    unknown: (type: string) => `This schema has no type called ${type}.`,
    scalar: 'A single value without parts.',
  },
);

/** One type at a time, each name leading to its own. */
export function SchemaReference(): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const schema = useSchema();
  const [name] = useUrlState('tipe', 'Query');
  if (schema === undefined) return <Skeleton lines={8} height="2.5rem" />;
  const type = schema.getType(name);
  return (
    <div className="stack">
      <p className="row">
        <span className="quiet small">{words.roots}</span>
        {['Query', 'Mutation', 'Subscription'].map((root) => (
          <TypeLink key={root} schema={schema} text={root} />
        ))}
      </p>
      <h2>
        <code>{name}</code>
      </h2>
      {type === undefined ? (
        <p>{words.unknown(name)}</p>
      ) : (
        <>
          <p className="measure">{inLanguage(type.description, language)}</p>
          <Members key={name} schema={schema} type={type} />
        </>
      )}
    </div>
  );
}

interface Member {
  readonly name: string;
  readonly type: string;
  readonly args: string;
  readonly description: string;
}

function Members({
  schema,
  type,
}: {
  readonly schema: GraphQLSchema;
  readonly type: GraphQLNamedType;
}): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const rows = useMemo(() => membersOf(type, language), [type, language]);
  const columns = useColumns(schema);
  if (rows.length === 0) return <p className="quiet">{words.scalar}</p>;
  return (
    <DataTable
      caption={words.caption(type.name)}
      rows={rows}
      columns={columns}
      keyOf={({ name }) => name}
      order="name"
    />
  );
}

function useColumns(schema: GraphQLSchema): readonly Column<Member>[] {
  const words = useWords(WORDS);
  return [
    {
      key: 'name',
      title: words.field,
      isHead: true,
      value: ({ name }) => name,
      cell: ({ name }) => <code>{name}</code>,
    },
    {
      key: 'type',
      title: words.type,
      value: ({ type }) => type,
      cell: ({ type }) => (type === '' ? null : <TypeLink schema={schema} text={type} />),
    },
    {
      key: 'args',
      title: words.args,
      value: ({ args }) => args,
      cell: ({ args }) => <code className={styles.args}>{args}</code>,
    },
    {
      key: 'meaning',
      title: words.meaning,
      value: ({ description }) => description,
      cell: ({ description }) => description,
    },
  ];
}

/** `[Batch!]!` leads to Batch. */
function TypeLink({ schema, text }: { readonly schema: GraphQLSchema; readonly text: string }): ReactNode {
  const name = text.replaceAll(/[[\]!]/gu, '');
  if (schema.getType(name) === undefined) return <code>{text}</code>;
  return (
    <Link href={`/pengembang?bagian=skema&tipe=${encodeURIComponent(name)}`}>
      <code>{text}</code>
    </Link>
  );
}

function membersOf(type: GraphQLNamedType, language: 'id' | 'en'): readonly Member[] {
  if (isEnumType(type)) {
    return type.getValues().map(({ name, description }) => ({
      ...{ name, type: '', args: '' },
      description: inLanguage(description, language),
    }));
  }
  if (isUnionType(type)) {
    return type.getTypes().map(({ name, description }) => ({
      ...{ name, type: name, args: '' },
      description: inLanguage(description, language),
    }));
  }
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map(({ name, type: of, description }) => ({
      ...{ name, type: String(of), args: '' },
      description: inLanguage(description, language),
    }));
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).map(({ name, type: of, args, description }) => ({
    ...{ name, type: String(of) },
    args: args.map((arg) => `${arg.name}: ${getNamedType(arg.type).name}`).join(', '),
    description: inLanguage(description, language),
  }));
}
