/** The variables of this process. The only reader of `process.env`: the connector fills `${NAME}` of its file from it. */
export function environment(): Readonly<Record<string, string | undefined>> {
  return process.env;
}
