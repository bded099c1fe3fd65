export interface WrittenMigration {
  readonly fileName: string;
  readonly className: string;
  readonly text: string;
}

/** The file of a migration, laid out so that a human can read it, which is the next step. */
export function writeMigration(migration: {
  readonly name: string;
  readonly timestampMs: number;
  readonly up: readonly string[];
  readonly down: readonly string[];
}): WrittenMigration {
  if (!/^[a-z]+(-[a-z0-9]+)+$/u.test(migration.name)) {
    throw new Error(
      `"${migration.name}" is no name for a migration: a verb and a noun, such as add-contract-signer`,
    );
  }
  const words = migration.name.split('-').map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
  const className = `${words.join('')}${migration.timestampMs}`;
  const text = `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = ${statements(migration.up)};

const DOWN = ${statements(migration.down)};
`;
  return { fileName: `${migration.timestampMs}-${migration.name}.ts`, className, text };
}

function statements(list: readonly string[]): string {
  return `[\n${list.map((sql) => `  \`${escaped(indented(sql))}\`,\n`).join('')}]`;
}

/** `CREATE TABLE "t" ("a" text, "b" numeric(20,2))` gets one line for each column; the rest stays on one line. */
function indented(sql: string): string {
  const open = sql.indexOf('(');
  if (!sql.startsWith('CREATE TABLE') || open === -1 || !sql.endsWith(')')) return sql;
  const members = splitAtTop(sql.slice(open + 1, -1)).map((member) => `    ${member.trim()}`);
  return `${sql.slice(0, open)}(\n${members.join(',\n')}\n  )`;
}

/** Splits at commas that stand in no bracket and no quotes. */
function splitAtTop(list: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let index = 0; index < list.length; index++) {
    const character = list.charAt(index);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (character === ',' && depth === 0) {
      parts.push(list.slice(start, index));
      start = index + 1;
    }
  }
  return [...parts, list.slice(start)];
}

function escaped(sql: string): string {
  return sql.replace(/[`\\]|\$\{/gu, '\\$&');
}
