export interface RemoteFile {
  readonly name: string;
  readonly sizeBytes: number;
  /** Changes with the content as far as the server says: its time of change. */
  readonly version: string;
}

/** A folder of a file server, as much of it as a drop folder needs. */
export interface RemoteFolder {
  list(): Promise<readonly RemoteFile[]>;
  /** The content from a byte on. It fails when the connection does. */
  read(name: string, from: number): AsyncIterable<Buffer>;
  /** Moves a file to another path of the server. Never onto one that is there. */
  move(name: string, to: string): Promise<void>;
  exists(path: string): Promise<boolean>;
  /** Makes a folder with those above it, where it is not there yet. */
  makeFolder(path: string): Promise<void>;
  /** Path of something in this folder, or of an absolute path as it is. */
  pathOf(name: string): string;
  close(): Promise<void>;
}

/** What signing in takes, besides the address. */
export interface RemoteKeys {
  readonly password?: string | undefined;
  /** The private key itself. */
  readonly privateKey?: string | undefined;
  readonly passphrase?: string | undefined;
  /** Fingerprints (`SHA256:…`) of the keys a server may have. */
  readonly hostKeys: readonly string[];
  /** Certificates besides those of public authorities; for tests. */
  readonly ca?: string | undefined;
}
