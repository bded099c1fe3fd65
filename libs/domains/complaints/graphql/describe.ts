/** A description in both languages. */
export function text(id: string, en: string): { readonly description: string } {
  return { description: `${id}. / ${en}.` };
}

export function optional(id: string, en: string): { readonly description: string; readonly nullable: true } {
  return { ...text(id, en), nullable: true };
}
