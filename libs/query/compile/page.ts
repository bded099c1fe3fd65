import { badInput } from '#core/errors';
import { PAGE_SIZE_DEFAULT, PAGE_SIZE_MAX } from '#core/limits';
import { QueryError } from '../query.errors.js';
import { argumentsOf, givenArgument, type Argument } from './argument.js';
import type { Compilation } from './compilation.js';
import type { SelectedField } from './selection.js';

/** Which part of a list is wanted. Sizes are written into the statement: they are few, and PostgreSQL plans by them. */
export interface Page {
  readonly size: number;
  readonly isBackward: boolean;
  readonly after: Argument | undefined;
  readonly before: Argument | undefined;
}

export function pageOf(compilation: Compilation, { definition, nodes }: SelectedField): Page {
  if (definition === undefined) throw new Error('a list has a definition');
  const { variables } = compilation.input;
  const given = (name: string): Argument | undefined => {
    const argument = definition.args.find((candidate) => candidate.name === name);
    return argument === undefined ? undefined : givenArgument(argument, nodes[0], variables);
  };
  const first = given('first');
  const last = given('last');
  if (first !== undefined && last !== undefined) {
    throw badInput('last', {
      id: 'pakai first atau last, tidak keduanya',
      en: 'give first or last, not both',
    });
  }
  const args = argumentsOf(definition, nodes[0], variables);
  return {
    size:
      last === undefined ? sizeOf('first', first?.value ?? PAGE_SIZE_DEFAULT) : sizeOf('last', last.value),
    isBackward: last !== undefined,
    after: args['after'],
    before: args['before'],
  };
}

function sizeOf(argument: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw badInput(argument, { id: 'paling kecil 0', en: 'it must be at least 0' }, { value });
  }
  if (value > PAGE_SIZE_MAX) {
    throw new QueryError('PAGE_TOO_LARGE', { argument, limit: PAGE_SIZE_MAX, requested: value });
  }
  return value;
}
