import { isSteward, readAccess, type Caller } from '#access/decisions';
import type { DatasetRegistry } from '#dataset-runtime';
import type { CalendarReach } from './read-arrivals.sql.js';

/**
 * Release schedules are public (Perpres 39/2019 art. 36), so the calendar of a dataset is open to whoever may read all of the dataset and
 * to its stewards. Of its own source a client sees everything, as it sees its own batches.
 */
export function calendarReach(registry: DatasetRegistry, caller: Caller): CalendarReach {
  const datasets = registry.all
    .map(({ definition }) => definition)
    .filter((dataset) => readAccess(caller, dataset).kind === 'all' || isSteward(caller, dataset.name))
    .map(({ name }) => name);
  return { datasets, ownSourceId: caller.sourceId };
}
