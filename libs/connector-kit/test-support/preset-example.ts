import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { FixtureAnswer, Preset } from '../init/presets.js';
import { LocalWeb, type ReceivedRequest, text } from './local-web.js';

/** The example of a preset, ready to be read: files that stand still, a server that answers as it says, or its database. */
export class PresetExample {
  private constructor(
    /** What the connector file asks for to find it. */
    readonly environment: Readonly<Record<string, string>>,
    private readonly server: LocalWeb | undefined,
  ) {}

  static async start({ fixture, contents }: Preset, folder: string): Promise<PresetExample> {
    const minuteAgo = new Date(Date.now() - 60_000);
    await Promise.all(
      Object.values(fixture.files).map((file) => utimes(join(folder, file), minuteAgo, minuteAgo)),
    );
    const environment: Record<string, string> = {};
    if (fixture.database !== undefined) {
      const file = join(folder, 'contoh.sqlite');
      await fillDatabase(file, contents.get(fixture.database.sql)?.toString('utf8') ?? '');
      environment[fixture.database.address] = file;
    }
    if (fixture.web === undefined) return new PresetExample(environment, undefined);
    const server = await serve(fixture.web.answers, contents);
    environment[fixture.web.address] = server.url;
    return new PresetExample(environment, server);
  }

  async stop(): Promise<void> {
    await this.server?.stop();
  }
}

async function fillDatabase(file: string, sql: string): Promise<void> {
  const { default: sqlite } = await import('node-sqlite3-wasm');
  const database = new sqlite.Database(file);
  try {
    database.exec(sql);
  } finally {
    database.close();
  }
}

function serve(answers: readonly FixtureAnswer[], contents: Preset['contents']): Promise<LocalWeb> {
  return LocalWeb.start((request, response) => {
    const index = answers.findIndex((answer) => fits(answer, request));
    const content = contents.get(answers[index]?.file ?? '');
    const type = answers[index]?.file.endsWith('.xml') === true ? 'application/xml' : 'application/json';
    if (content === undefined) text(response, '{"status":"error"}', 'application/json', 404);
    else text(response, content, type);
  });
}

function fits({ path, when = {} }: FixtureAnswer, request: ReceivedRequest): boolean {
  const form = new URLSearchParams(request.body);
  const asked = (name: string): string | null => form.get(name) ?? request.query.get(name);
  return path === request.path && Object.entries(when).every(([name, value]) => asked(name) === value);
}
