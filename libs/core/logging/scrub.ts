/** Takes secrets out of a finished log line, whatever way they came into it: field, message or stack trace. */
export function scrub(line: string): string {
  return line
    .replace(API_KEY, '$1_…')
    .replace(BEARER, '$1 …')
    .replace(URL_PASSWORD, '$1…@')
    .replace(PASSWORD_SETTING, '$1…');
}

/** The visible prefix stays: it names the key without being one. */
const API_KEY = /\b(lmb_[A-Za-z0-9]{8})_[A-Za-z0-9]+/g;
const BEARER = /\b(Bearer|Basic)\s+[A-Za-z0-9_.~+/=-]+/gi;
/** postgresql://user:password@host, redis://:password@host … */
const URL_PASSWORD = /(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@"\\]+@/gi;
const PASSWORD_SETTING = /(\bpassword=)[^\s&"\\]+/gi;
