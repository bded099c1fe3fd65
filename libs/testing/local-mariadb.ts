import { randomBytes } from 'node:crypto';
import { answers } from './local-services.js';

/** A database of its own on a MariaDB or MySQL server. */
export interface MariadbForTests {
  readonly host: string;
  readonly port: number;
  readonly name: string;
  /** Address of the database for root without a password. */
  readonly url: string;
  /** Runs statements one after the other, as root. */
  run(...statements: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
const PORT = 3306;

/** A new database on MariaDB's default local port, where root has no password; null when none answers or it does not let us in. */
export async function mariadbForTests(): Promise<MariadbForTests | null> {
  if (!(await answers(PORT))) return null;
  const { default: mysql } = await import('mysql2/promise');
  const connection = await mysql
    .createConnection({ host: HOST, port: PORT, user: 'root', multipleStatements: false })
    .catch(() => null);
  if (connection === null) return null;
  const name = `lumbung_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await connection.query(`create database ${name} character set utf8mb4`);
  await connection.query(`use ${name}`);
  return {
    host: HOST,
    port: PORT,
    name,
    url: `mysql://root@${HOST}:${PORT}/${name}`,
    async run(...statements) {
      for (const statement of statements) await connection.query(statement);
    },
    async close() {
      await connection.query(`drop database if exists ${name}`);
      await connection.end();
    },
  };
}
