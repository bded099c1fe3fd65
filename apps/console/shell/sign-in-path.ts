/** The sign-in page, which leads back to where somebody was. */
export function signInPath(from: string): string {
  const isPlain = from === '/' || from === '' || from.startsWith('/masuk') || from.startsWith('/mulai');
  return isPlain ? '/masuk' : `/masuk?kembali=${encodeURIComponent(from)}`;
}

/** Only a path of ours is gone back to; anything else in the address would send people elsewhere. */
export function ownPath(wanted: string): string {
  return /^\/(?![/\\])[^\\\s]{0,2000}$/u.test(wanted) ? wanted : '/';
}
