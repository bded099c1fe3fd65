interface Text {
  readonly description: string;
}

/** A description in both languages: "Indonesian. / English." */
export function text(id: string, en: string): Text {
  return { description: `${id}. / ${en}.` };
}

export function optional(id: string, en: string): Text & { readonly nullable: true } {
  return { ...text(id, en), nullable: true };
}
