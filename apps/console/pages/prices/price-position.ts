import type { FigureParts, IconName, Tone } from '../../ui/index.js';

export type Position = 'above' | 'within' | 'below' | 'none';

interface Reference {
  readonly kind: string;
  readonly lowerPrice: string | null;
  readonly upperPrice: string | null;
  readonly position: 'above' | 'within' | 'below' | null;
  readonly fromUpper: FigureParts | null;
  readonly fromLower: FigureParts | null;
}

/** Of several references the one that is exceeded binds; else the first, which is the newest. */
export function bindingReference<R extends Reference>(references: readonly R[]): R | undefined {
  return references.find(({ position }) => position === 'above') ?? references[0];
}

export function positionOf(reference: Reference | undefined): Position {
  return reference?.position ?? 'none';
}

/** The distance that says most: from the ceiling, unless the price has fallen through the floor. */
export function deviationOf(reference: Reference | undefined): FigureParts | null {
  if (reference === undefined) return null;
  return reference.position === 'below' ? reference.fromLower : (reference.fromUpper ?? reference.fromLower);
}

/** Where a single price lies against the bounds of a reference. */
export function positionOfPrice(
  price: string | null,
  reference: Pick<Reference, 'lowerPrice' | 'upperPrice'> | undefined,
): Position {
  if (price === null || reference === undefined) return 'none';
  const { lowerPrice, upperPrice } = reference;
  if (upperPrice !== null && Number(price) > Number(upperPrice)) return 'above';
  return lowerPrice !== null && Number(price) < Number(lowerPrice) ? 'below' : 'within';
}

/** Too dear is worst for whoever buys; too cheap is a loss for whoever sells. */
export const POSITION_TONES: Readonly<Record<Position, Tone>> = { above: 1, below: 2, within: 5, none: 0 };

/** A price above its ceiling points up, though its tone is the lowest. */
export const POSITION_ICONS: Readonly<Record<Position, IconName>> = {
  above: 'up',
  below: 'down',
  within: 'check',
  none: 'none',
};
