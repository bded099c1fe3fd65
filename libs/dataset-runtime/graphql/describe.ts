import type { DatasetDefinition, Field, LocalText } from '#dataset';

/** Both languages in one description, Indonesian first: GraphiQL shows one text only. */
export function describe({ id, en }: LocalText): string {
  return id === en ? id : `${id} / ${en}`;
}

export function describeDataset({ title, description }: DatasetDefinition): string {
  return `${describe(title)}\n\n${describe(description)}`;
}

export function describeField(field: Field): string {
  const lines = [describe(field.title)];
  if (field.description !== undefined) lines.push(describe(field.description));
  const unit = unitOf(field);
  if (unit !== undefined) lines.push(`Satuan / unit: ${unit}.`);
  if (isMaskable(field)) {
    lines.push(
      'Kosong tanpa hak baca data pribadi; lihat extensions.masked. / Null without the personal-data grant; see extensions.masked.',
    );
  }
  return lines.join('\n\n');
}

function unitOf(field: Field): string | undefined {
  if (field.type === 'money') return 'IDR';
  return field.type === 'quantity' || field.type === 'integer' ? field.unit : undefined;
}

/** Whether some callers get null instead of the value. */
export function isMaskable(field: Field): boolean {
  return field.personal === true || field.access !== undefined;
}
