/** What the first message of a connection says about who it is: `{ authorization: "Bearer …" }`, as clients of GraphQL send it. */
export function authorizationOf(
  parameters: Readonly<Record<string, unknown>> | undefined,
): string | undefined {
  if (parameters === undefined) return undefined;
  const { headers } = parameters;
  const places = [
    parameters,
    typeof headers === 'object' && headers !== null ? (headers as Readonly<Record<string, unknown>>) : {},
  ];
  for (const place of places) {
    const found = Object.entries(place).find(([name]) => name.toLowerCase() === 'authorization')?.[1];
    // Something that is no text names no key, and is refused as such instead of passing as nobody.
    if (found !== undefined && found !== null) return typeof found === 'string' ? found : 'Bearer';
  }
  return undefined;
}
