/** `day` is `2026-12-01`; `text` is a line of Markdown. */
export function schemaChanges(page: string): readonly { readonly day: string; readonly text: string }[];
