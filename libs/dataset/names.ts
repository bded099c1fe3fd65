import type { DatasetDefinition } from './define-dataset.js';

/** `planning.indicator_targets` → `planning`. */
export function domainOf(dataset: DatasetDefinition): string {
  return dataset.name.slice(0, dataset.name.indexOf('.'));
}

/** `planning.indicator_targets` → `indicator_targets`. */
export function tableOf(dataset: DatasetDefinition): string {
  return dataset.name.slice(dataset.name.indexOf('.') + 1);
}

/** The GraphQL list field: `planning.indicator_targets` → `indicatorTargets`. */
export function listNameOf(dataset: DatasetDefinition): string {
  return camelCase(tableOf(dataset));
}

/** The GraphQL by-key field: `planning.indicator_targets` → `indicatorTarget`. */
export function recordNameOf(dataset: DatasetDefinition): string {
  return camelCase(singular(tableOf(dataset)));
}

/** The GraphQL type: `planning.indicator_targets` → `IndicatorTarget`. */
export function typeNameOf(dataset: DatasetDefinition): string {
  const name = recordNameOf(dataset);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The column of a field: `fiscalYear` → `fiscal_year`. */
export function columnOf(fieldName: string): string {
  return fieldName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The to-one name of a reference: `organizationCode` → `organization`. */
export function linkNameOf(fieldName: string): string {
  return fieldName.replace(/Code$/, '');
}

function singular(plural: string): string {
  return plural.endsWith('ies') ? `${plural.slice(0, -3)}y` : plural.slice(0, -1);
}

function camelCase(snake: string): string {
  return snake.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
