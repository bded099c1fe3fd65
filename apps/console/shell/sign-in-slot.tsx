import type { ReactNode } from 'react';

/** Where "Masuk" stands once the hub lets people sign in; until then there is nothing to press. */
export function SignInSlot(): ReactNode {
  return null;
}
