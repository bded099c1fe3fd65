/** A written count with its English noun: `1 record`, `2 records`. Indonesian has one form for both. */
export function counted(count: string, one: string, many = `${one}s`): string {
  return `${count} ${count === '1' ? one : many}`;
}
