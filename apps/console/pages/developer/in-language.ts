/** Descriptions of the schema are written "Indonesian. / English."; one language alone stands for both. */
export function inLanguage(description: string | null | undefined, language: 'id' | 'en'): string {
  if (description === null || description === undefined) return '';
  return description
    .split(/\n{2,}/u)
    .map((paragraph) => {
      const halves = paragraph.split(' / ');
      // With more or fewer slashes than one nobody can tell where a language ends.
      return halves.length === 2 ? (halves[language === 'id' ? 0 : 1] ?? paragraph) : paragraph;
    })
    .join(' ')
    .trim();
}
