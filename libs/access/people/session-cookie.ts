import { SESSION_MAX_SECONDS } from '#core/limits';

/** `__Host-` would need https; the attributes that it stands for are all set wherever they can be. */
const NAME = 'lumbung_session';

export function sessionCookie(token: string, { isSecure }: { readonly isSecure: boolean }): string {
  return attributes(`${NAME}=${token}`, SESSION_MAX_SECONDS, isSecure);
}

export function endedSessionCookie({ isSecure }: { readonly isSecure: boolean }): string {
  return attributes(`${NAME}=`, 0, isSecure);
}

/** The token in a Cookie header, or undefined. */
export function tokenIn(cookie: string | undefined): string | undefined {
  for (const part of (cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2);
    if (name === NAME && value !== undefined && value !== '') return value;
  }
  return undefined;
}

function attributes(pair: string, maxAgeSeconds: number, isSecure: boolean): string {
  return `${pair}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
}
