import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Global, Module, type INestApplicationContext } from '@nestjs/common';
import { AbstractGraphQLDriver, GraphQLModule, GraphQLSchemaHost } from '@nestjs/graphql';
import { Test } from '@nestjs/testing';
import { graphql, isObjectType, parse, printType, type ExecutionResult } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { REQUIREMENT } from '#access';
import { HubConfig } from '#core/config';
import { DateScalar, DateTimeScalar, DecimalScalar } from '#core/scalars';
import { createLogger } from '#core/logging';
import { Signals } from '#core/signals';
import { READ_DATABASE } from '#core/wiring';
import { DatasetRegistry } from '#dataset-runtime';
import { DATASETS } from '#schemas';
import { createTestDatabase, RecordRows, type TestDatabase } from '#testing';
import { AlignmentResolver } from './graphql/alignment.resolver.js';
import { PlanningModule } from './planning.module.js';
import { PLAN, recordKnownPlan } from './test-support/known-plan.js';

let database: TestDatabase;
let application: INestApplicationContext;

beforeAll(async () => {
  database = await createTestDatabase();
  await recordKnownPlan(new RecordRows(database.pool, 0, new DatasetRegistry(DATASETS)));
  application = await start(new DatasetRegistry(DATASETS));
}, 60_000);

afterAll(async () => {
  await application.close();
  await database.close();
});

/** The schema as Nest builds it, without a server around it. */
class SchemaOnlyDriver extends AbstractGraphQLDriver {
  start(): Promise<void> {
    return Promise.resolve();
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }
}

async function start(registry: DatasetRegistry): Promise<INestApplicationContext> {
  const provided = [
    { provide: READ_DATABASE, useValue: database.pool },
    {
      provide: Signals,
      useValue: new Signals(database.url, createLogger({ level: 'silent', isPretty: false })),
    },
    { provide: DatasetRegistry, useValue: registry },
    { provide: HubConfig, useValue: { province: '33' } },
  ];
  @Global()
  @Module({ providers: provided, exports: provided })
  class Provided {}

  const schemaOnly = GraphQLModule.forRoot({ driver: SchemaOnlyDriver, autoSchemaFile: true });
  const module = await Test.createTestingModule({
    imports: [Provided, schemaOnly, PlanningModule],
  }).compile();
  return module.init();
}

const ways = {
  interpreted: (query: string): Promise<ExecutionResult> => graphql({ schema: schema(), source: query }),
  async compiled(query: string): Promise<ExecutionResult> {
    const compiled = compileQuery(schema(), parse(query));
    if (!isCompiledQuery(compiled)) throw new Error(JSON.stringify(compiled));
    return compiled.query({}, {}, {});
  },
};
const schema = () => application.get(GraphQLSchemaHost).schema;

async function ask(query: string, way: keyof typeof ways = 'interpreted'): Promise<unknown> {
  const result = await ways[way](query);
  return JSON.parse(JSON.stringify(result));
}

describe('alignment over GraphQL', () => {
  it.each(['interpreted', 'compiled'] as const)(
    'has exact decimals and the enum values of the code: %s',
    async (way) => {
      const answer = await ask(ALIGNMENT, way);
      expect(answer).toMatchObject({
        data: {
          alignment: {
            asOf: '2026-07-20T07:00:00+07:00',
            basis: [{ dataset: 'planning.plan_nodes', watermark: null }, {}, {}, {}, {}],
            tree: [{ code: 'M1', children: [{ code: 'M1.T1', indicators: [{ code: 'GROWTH' }, THEIL] }] }],
            nodes: [
              { code: 'M1', budget: { amount: '1700.00', absorptionPercent: '29.41' } },
              {},
              {},
              {},
              {},
              { budget: null },
            ],
            unattachedIndicators: [
              { code: 'LOST', reason: null },
              { code: 'OUTBREAKS', band: null, reason: { code: 'ZERO_VALUE' } },
            ],
            summary: {
              bands: [
                { band: 'very_low', title: { id: 'Sangat Rendah' }, above: null, upTo: '50', count: 2 },
                ...[{ count: 0 }, { count: 0 }, { count: 0 }],
                { band: 'very_high', above: '90', upTo: null, count: 3 },
              ],
            },
          },
        },
      });
    },
  );

  it('takes the other formula by name', async () => {
    const formula = 'twice_target_minus_value_over_target';
    const answer = await ask(
      `{ alignment(planCode: "${PLAN}", year: 2026, lowerFormula: ${formula}) { nodes { indicators { code achievementPercent } } } }`,
    );
    expect(JSON.stringify(answer)).toContain('{"code":"THEIL","achievementPercent":"98.81"}');
  });

  it('groups the gaps', async () => {
    const answer =
      await ask(`{ alignmentGaps(planCode: "${PLAN}", year: 2026, asOf: "2026-07-20T00:00:00Z", first: 0) {
      total groups { kind count title { en } items { code } } } }`);
    expect(answer).toMatchObject({ data: { alignmentGaps: { total: 7, groups: { length: 7 } } } });
  });
});

describe('the cascade over GraphQL', () => {
  it('gives its lists part by part, and the parts are the whole', async () => {
    const of = `planCode: "${PLAN}", nodeCode: "M1", year: 2026, asOf: "2026-07-20T07:00:00+07:00"`;
    const whole = await ask(`{ planCascade(${of}) { programs { node { code } } gaps { kind code } } }`);
    const parts = await ask(`{ planCascade(${of}) {
      programCount one: programs(first: 2) { node { code } } two: programs(first: 2, after: 2) { node { code } }
      gapCount a: gaps(first: 1) { kind code } b: gaps(after: 1) { kind code } } }`);
    const { programs, gaps } = (whole as { data: { planCascade: Record<string, unknown[]> } }).data
      .planCascade;
    const { planCascade } = (parts as { data: { planCascade: Record<string, unknown[]> } }).data;
    const { one = [], two = [], a = [], b = [] } = planCascade;
    expect([
      [...one, ...two],
      [...a, ...b],
    ]).toEqual([programs, gaps]);
    expect(planCascade).toMatchObject({ programCount: programs?.length, gapCount: gaps?.length });
  });

  it.each(['interpreted', 'compiled'] as const)('has programs, money and gaps: %s', async (way) => {
    const answer = await ask(
      `{ planCascade(planCode: "${PLAN}", nodeCode: "M1.T1.S1", year: 2026, asOf: "2026-07-20T07:00:00+07:00") {
        asOf plans { code } node { code budget { amount } } programCount
        programs { node { code organizationName physical { percent } } carrierCount carriers { code }
          gaps { kind title { en } programNodeCode amount } } gapCount basis { dataset } } }`,
      way,
    );
    expect(answer).toMatchObject({
      data: {
        planCascade: {
          asOf: '2026-07-20T07:00:00+07:00',
          ...{ plans: [], node: { code: 'M1.T1.S1', budget: { amount: '1700.00' } }, programCount: 2 },
          programs: [
            { carriers: [], gaps: [{ kind: 'NO_STRATEGIC_PLAN' }, { kind: 'NO_ANNUAL_PLAN' }] },
            { node: { code: 'P2', physical: null } },
          ],
          gapCount: 4,
        },
      },
    });
  });
});

describe('one indicator over GraphQL', () => {
  it.each(['interpreted', 'compiled'] as const)('has its targets, figures and budget: %s', async (way) => {
    const answer = await ask(
      `{ indicatorProgress(code: "GROWTH", fromYear: 2026, toYear: 2026, asOf: "2026-07-20T07:00:00+07:00") {
        code years { year standing { status achievementPercent } figures { month value recordedAt } }
        plans { planCode isJudgedBy steps { revision state validFrom low } }
        budget { year total { amount } programs { code lines { code name } } reason { code } } basis { dataset } } }`,
      way,
    );
    expect(answer).toMatchObject({
      data: {
        indicatorProgress: {
          years: [{ standing: { status: 'on_track' }, figures: [{ value: '4.10' }, { value: '5.34' }] }],
          plans: [{ steps: [{ state: 'in_force', validFrom: '2025-08-20' }, { state: 'draft' }] }],
          budget: { total: { amount: '1700.00' }, reason: null },
        },
      },
    });
  });
});

const ALIGNMENT = `{
  alignment(planCode: "${PLAN}", year: 2026, asOf: "2026-07-20T07:00:00+07:00") {
    asOf
    basis { dataset watermark }
    tree { code children { code indicators { code band status statusMeasure achievementPercent achievementFormula
      target { low high } value { value recordedAt source { code } } reason { code } } } }
    nodes { code budget { amount absorptionPercent } }
    unattachedIndicators { code band reason { code id en } }
    summary { bands { band title { id } above upTo count } }
  }
}`;

const THEIL = {
  ...{ code: 'THEIL', band: 'very_high', status: 'off_track', statusMeasure: 'progress' },
  ...{ achievementPercent: '98.82', achievementFormula: 'target_over_value', reason: null },
  target: { low: '0.3110', high: '0.3110' },
  value: { value: '0.3147', recordedAt: '2026-07-01T10:00:00+07:00', source: null },
};

describe('the planning module', () => {
  it('does not start when a dataset that it shows to everybody is not public', async () => {
    const entries = DATASETS.map((entry) =>
      entry.dataset.name === 'budgets.budget_lines'
        ? { ...entry, dataset: { ...entry.dataset, access: 'internal' as const } }
        : entry,
    );
    await expect(start(new DatasetRegistry(entries))).rejects.toThrow(
      'budgets.budget_lines to everybody, but it is internal',
    );
  });
});

describe('the alignment queries', () => {
  it('take a plan, a year and a moment', () => {
    const { alignment, alignmentGaps } = schema().getQueryType()?.getFields() ?? {};
    const signature = (field: typeof alignment) =>
      field?.args.map(({ name, type }) => `${name}: ${String(type)}`);
    expect(signature(alignment)).toEqual([
      'planCode: String!',
      'year: Int!',
      'asOf: DateTime',
      'lowerFormula: LowerFormula!',
    ]);
    expect(signature(alignmentGaps)).toEqual([
      'planCode: String!',
      'year: Int!',
      'asOf: DateTime',
      'first: Int!',
      'after: Int!',
    ]);
    expect([String(alignment?.type), String(alignmentGaps?.type)]).toEqual(['Alignment!', 'AlignmentGaps!']);
  });

  it('are open to everybody', () => {
    expect(Reflect.getMetadata(REQUIREMENT, AlignmentResolver)).toBe('public');
  });

  it('never hand out a number as a float', () => {
    const floats = Object.values(schema().getTypeMap())
      .filter(isObjectType)
      .flatMap((type) =>
        Object.values(type.getFields()).map((field) => `${type.name}.${field.name}: ${String(field.type)}`),
      )
      .filter((field) => field.includes('Float'));
    expect(floats).toEqual([]);
  });

  it('use the scalars of the hub', () => {
    expect(schema().getType('Decimal')).toBe(DecimalScalar);
    expect(schema().getType('DateTime')).toBe(DateTimeScalar);
    expect(schema().getType('Date')).toBe(DateScalar);
  });

  it('let a console walk the tree or the list', () => {
    const node = schema().getType('AlignmentNode');
    expect(node && printType(node)).toContain('children: [AlignmentNode!]!');
    const alignment = schema().getType('Alignment');
    expect(alignment && printType(alignment)).toMatch(
      /tree: \[AlignmentNode!\]![^]*nodes: \[AlignmentNode!\]!/,
    );
  });
});
