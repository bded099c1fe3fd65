import { fault, type FileFault } from '../../config/check-schema.js';

/** What is wrong with an address; nothing when it is one and carries no password. */
export function addressFault(address: string, keys: readonly (string | number)[]): readonly FileFault[] {
  if (!URL.canParse(address)) {
    return [fault(keys, { id: 'bukan alamat yang utuh', en: 'not a whole address' })];
  }
  const { username, password } = new URL(address);
  if (username === '' && password === '') return [];
  return [
    fault(keys, {
      id: 'nama dan kata sandi jangan ditulis di dalam alamat; pakai auth: { type: basic, … }',
      en: 'write no name and password into the address; use auth: { type: basic, … }',
    }),
  ];
}
