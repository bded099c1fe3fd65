import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Action } from './caller.js';

/** What a resolver asks of its caller before it runs. `client`: any key; an action: some grant of it. */
export type Requirement = 'public' | 'client' | Action;

/** Lets in callers with at least one grant of this action; which datasets it covers is decided where they are known. */
export function Requires(requirement: 'client' | Action): CustomDecorator {
  return SetMetadata(REQUIREMENT, requirement);
}

/** Open to everyone, the anonymous caller included. */
export function Public(): CustomDecorator {
  return SetMetadata(REQUIREMENT, 'public' satisfies Requirement);
}

export const REQUIREMENT = 'lumbung:requirement';
