/** What is asked of a request here; Fastify's has it, trusted proxies taken into account. */
interface Addressed {
  readonly protocol: string;
  readonly host: string;
}

/** Where the hub stands, for links in an answer: as the operator says, else as the client wrote it. A host that is none stays out. */
export function baseAddressOf({ protocol, host }: Addressed, publicUrl: string | null): string {
  if (publicUrl !== null) return publicUrl;
  const isHost =
    /^(?:[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})*|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$/.test(host);
  return `${protocol === 'https' ? 'https' : 'http'}://${isHost ? host : 'localhost'}`;
}
