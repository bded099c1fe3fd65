/** Names that were sent in capitals, as a sentence: easier to read in a row. What is in brackets is an abbreviation and stays. */
export function sentenceCase(text: string): string {
  if (text !== text.toUpperCase()) return text;
  const small = text.toLowerCase().replace(/\([^)\s]+\)/gu, (brackets) => brackets.toUpperCase());
  return small.charAt(0).toUpperCase() + small.slice(1);
}
