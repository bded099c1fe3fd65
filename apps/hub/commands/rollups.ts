import { badInput } from '#core/errors';
import { DatasetRegistry, type RegisteredRollup } from '#dataset-runtime';
import { compareRollup, readRollupStates, rebuildRollup, type RollupComparison } from '#rollups';
import { DATASETS } from '#schemas';
import { withDatabase } from './with-database.js';

/** Every rollup with the moment of the last change in it. */
export async function listRollups(): Promise<void> {
  const rollups = rollupsCalled(undefined);
  await withDatabase(async ({ pool }) => {
    const states = await readRollupStates(
      pool,
      rollups.map(({ definition }) => definition.name),
    );
    for (const { definition } of rollups) {
      const state = states.find(({ name }) => name === definition.name);
      console.log(
        [
          definition.name,
          `built ${state?.builtAt ?? 'never'}`,
          `changed ${state?.changedAt ?? 'never'}`,
          definition.title.id,
        ].join('\t'),
      );
    }
  });
}

/** Prints what differs, and leaves with 1 when anything does. */
export async function compareRollups(name: string | undefined): Promise<void> {
  const rollups = rollupsCalled(name);
  await withDatabase(async ({ pool }) => {
    for (const rollup of rollups) {
      const comparison = await compareRollup(pool, rollup);
      print(comparison);
      if (comparison.differenceCount > 0) process.exitCode = 1;
    }
  });
}

export async function rebuildRollups(name: string | undefined): Promise<void> {
  const rollups = rollupsCalled(name);
  await withDatabase(async ({ pool }) => {
    for (const rollup of rollups) {
      const groups = await rebuildRollup(pool, rollup);
      console.log(`${rollup.definition.name}: ${groups} kelompok dibangun / groups built`);
    }
  });
}

function print({ rollup, groupCount, differenceCount, differences }: RollupComparison): void {
  if (differenceCount === 0) {
    console.log(`${rollup}: ${groupCount} kelompok sama / groups agree`);
    return;
  }
  console.log(
    `${rollup}: ${differenceCount} kelompok berbeda; perbaiki dengan / groups differ; mend with: lumbung hub rollup rebuild ${rollup}`,
  );
  for (const { group, kept, computed } of differences) {
    console.log(`  ${JSON.stringify(group)}`);
    console.log(`    rollup ${JSON.stringify(kept)}, rekaman / records ${JSON.stringify(computed)}`);
  }
}

function rollupsCalled(name: string | undefined): readonly RegisteredRollup[] {
  const all = new DatasetRegistry(DATASETS).all.flatMap(({ rollups }) => rollups);
  const called = name === undefined ? all : all.filter(({ definition }) => definition.name === name);
  if (called.length === 0) {
    const known = all.map(({ definition }) => definition.name).join(', ');
    throw badInput(
      'rollup',
      { id: `harus salah satu dari ${known}`, en: `it must be one of ${known}` },
      { value: name },
    );
  }
  return called;
}
