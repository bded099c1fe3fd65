import type { Language } from '../i18n/index.js';

/** The answer to an introspection query with every description in one language; other answers stay as they are. */
export function describeInLanguage<Answer>(answer: Answer, language: Language): Answer {
  return JSON.parse(
    JSON.stringify(answer, (key, value: unknown) =>
      key === 'description' && typeof value === 'string' ? inLanguage(value, language) : value,
    ),
  ) as Answer;
}

/** Descriptions of the schema are written "Indonesian. / English."; one language alone stands for both. */
export function inLanguage(description: string, language: Language): string {
  return description
    .split(/\n{2,}/u)
    .map((paragraph) => {
      const halves = paragraph.split(' / ');
      // With more or fewer slashes than one nobody can tell where a language ends.
      return halves.length === 2 ? (halves[language === 'id' ? 0 : 1] ?? paragraph) : paragraph;
    })
    .join('\n\n')
    .trim();
}
