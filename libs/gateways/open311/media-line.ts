/** A picture has no field of its own: its address is kept as the last line of the description, and taken from there again. */
export function withMedia(description: string, mediaUrl: string | undefined): string {
  return mediaUrl === undefined ? description : `${description}\n${MARK}${mediaUrl}`;
}

export function splitMedia(text: string): { readonly description: string; readonly mediaUrl: string | null } {
  const at = text.lastIndexOf(`\n${MARK}`);
  const mediaUrl = at === -1 ? '' : text.slice(at + 1 + MARK.length);
  if (!/^https?:\/\/\S+$/.test(mediaUrl)) return { description: text, mediaUrl: null };
  return { description: text.slice(0, at), mediaUrl };
}

const MARK = 'Lampiran: ';
