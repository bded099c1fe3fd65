import type { ReferenceField } from '#dataset';

/**
 * The code of the master data that stands for a referenced one: itself, its wildcard form, or, in a list that is open below
 * some depth, its nearest ancestor of at least that depth.
 */
export function vouchingCode(
  code: string,
  { openBelow, wildcard }: Pick<ReferenceField, 'openBelow' | 'wildcard'>,
  isKnown: (code: string) => boolean,
): string | undefined {
  if (isKnown(code)) return code;
  const generic = wildcard === undefined ? undefined : wildcardForm(code, wildcard);
  const isGenericAllowed = generic !== undefined && isKnown(generic.lead);
  if (isGenericAllowed && isKnown(generic.code)) return generic.code;
  if (openBelow === undefined) return undefined;
  const nearest = nearestKnown(isGenericAllowed ? [code, generic.code] : [code], isKnown);
  return nearest === undefined || depthOf(nearest) < openBelow ? undefined : nearest;
}

/** Every code whose being known or not {@link vouchingCode} may ask for. */
export function codesToAsk(
  code: string,
  { openBelow, wildcard }: Pick<ReferenceField, 'openBelow' | 'wildcard'>,
): readonly string[] {
  const generic = wildcard === undefined ? undefined : wildcardForm(code, wildcard);
  const forms = generic === undefined ? [code] : [code, generic.code];
  const asked = generic === undefined ? [] : [generic.lead, generic.code];
  return openBelow !== undefined ? [...asked, ...forms.flatMap(ancestorsOf)] : asked;
}

/** `1.03.01.2.01` with the wildcard `X.XX` → `X.XX.01.2.01`, led by `1.03`. */
function wildcardForm(
  code: string,
  wildcard: string,
): { readonly lead: string; readonly code: string } | undefined {
  const segments = code.split('.');
  const length = wildcard.split('.').length;
  if (segments.length <= length) return undefined;
  return {
    lead: segments.slice(0, length).join('.'),
    code: [wildcard, ...segments.slice(length)].join('.'),
  };
}

/** The deepest known ancestor of any of the forms; of two at one depth, the one of the earlier form. */
function nearestKnown(forms: readonly string[], isKnown: (code: string) => boolean): string | undefined {
  return forms
    .flatMap(ancestorsOf)
    .sort((a, b) => depthOf(b) - depthOf(a))
    .find((ancestor) => isKnown(ancestor));
}

/** `5.1.02` → `5.1`, `5`. */
function ancestorsOf(code: string): string[] {
  const ancestors: string[] = [];
  for (let dot = code.lastIndexOf('.'); dot > 0; dot = code.lastIndexOf('.', dot - 1))
    ancestors.push(code.slice(0, dot));
  return ancestors;
}

function depthOf(code: string): number {
  return code.split('.').length;
}
