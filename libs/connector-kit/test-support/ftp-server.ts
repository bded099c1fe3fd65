import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { join, posix } from 'node:path';
import { createSecureContext, TLSSocket } from 'node:tls';

/** A small FTP server that shows one folder of this machine, as much of it as a drop folder needs. */
export class FtpServer {
  readonly commands: string[] = [];
  /** Closes the connection after so many bytes of a file, once. */
  cutAfter = Number.POSITIVE_INFINITY;
  /** Whether AUTH TLS is answered. */
  hasTls = true;
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;

  private constructor(readonly root: string) {
    this.server = createServer((socket) => new FtpSession(this, this.kept(socket)).start());
  }

  static async start(root: string): Promise<FtpServer> {
    const server = new FtpServer(root);
    await listening(server.server);
    return server;
  }

  get port(): number {
    return portOf(this.server);
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  kept(socket: Socket): Socket {
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => this.sockets.delete(socket));
    return socket;
  }
}

class FtpSession {
  private control: Socket;
  private folder = '/';
  private user = '';
  private restart = 0;
  private renamed = '';
  private isProtected = false;
  private passive: Promise<Socket> | undefined;

  constructor(
    private readonly server: FtpServer,
    socket: Socket,
  ) {
    this.control = socket;
  }

  start(): void {
    this.listen();
    this.say('220 siap');
  }

  private listen(): void {
    let rest = '';
    this.control.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString('utf8')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) void this.obey(line);
    });
  }

  private say(line: string): void {
    this.control.write(`${line}\r\n`);
  }

  private async obey(line: string): Promise<void> {
    const [verb = '', ...words] = line.split(' ');
    const argument = words.join(' ');
    this.server.commands.push(verb === 'PASS' ? 'PASS …' : line);
    const path = posix.resolve(this.folder, argument);
    const local = join(this.server.root, path);
    switch (verb.toUpperCase()) {
      case 'AUTH':
        return this.server.hasTls ? this.startTls() : this.say('502 tidak ada');
      case 'USER':
        this.user = argument;
        return this.say('331 kata sandi');
      case 'PASS':
        return this.say(this.user === 'dinas' && argument === 'kata-sandi' ? '230 masuk' : '530 salah');
      case 'FEAT':
        return this.say('211-Fitur\r\n MLST size*;modify*;type*;\r\n SIZE\r\n UTF8\r\n211 selesai');
      case 'PWD':
        return this.say(`257 "${this.folder}"`);
      case 'CWD':
        if (!existsSync(local)) return this.say('550 tidak ada');
        this.folder = path;
        return this.say('250 pindah');
      case 'MKD':
        if (existsSync(local)) return this.say('550 sudah ada');
        mkdirSync(local);
        return this.say(`257 "${path}"`);
      case 'SIZE':
        return this.say(
          existsSync(local) && statSync(local).isFile() ? `213 ${statSync(local).size}` : '550 tidak ada',
        );
      case 'REST':
        this.restart = Number(argument);
        return this.say('350 dari sana');
      case 'EPSV':
        return this.openData();
      case 'MLSD':
        return this.send(
          Buffer.from(
            readdirSync(local)
              .map((name) => mlsdLine(local, name))
              .join(''),
          ),
        );
      case 'RETR':
        return this.send(readFileSync(local).subarray(this.restart));
      case 'RNFR':
        this.renamed = local;
        return this.say(existsSync(local) ? '350 ke mana' : '550 tidak ada');
      case 'RNTO':
        // As many servers do: what is there is lost.
        renameSync(this.renamed, local);
        return this.say('250 dipindahkan');
      case 'PROT':
        this.isProtected = argument === 'P';
        return this.say('200 baik');
      case 'TYPE':
      case 'STRU':
      case 'OPTS':
      case 'PBSZ':
        return this.say('200 baik');
      case 'QUIT':
        return this.say('221 sampai jumpa');
      default:
        return this.say('502 tidak dikenal');
    }
  }

  private startTls(): void {
    this.say('234 mulai');
    this.control.removeAllListeners('data');
    this.control = this.secured(this.control);
    this.listen();
  }

  private secured(socket: Socket): Socket {
    const secureContext = createSecureContext({ key: TEST_KEY, cert: TEST_CERTIFICATE });
    return this.server.kept(new TLSSocket(socket, { isServer: true, secureContext }));
  }

  private async openData(): Promise<void> {
    const data = createServer();
    await listening(data);
    this.passive = new Promise((resolve) => {
      data.once('connection', (socket) => {
        data.close();
        resolve(this.isProtected ? this.secured(this.server.kept(socket)) : this.server.kept(socket));
      });
    });
    this.say(`229 masuk (|||${portOf(data)}|)`);
  }

  private async send(content: Buffer): Promise<void> {
    this.restart = 0;
    this.say('150 mulai');
    const data = await this.passive;
    if (content.length > this.server.cutAfter) {
      const part = content.subarray(0, this.server.cutAfter);
      this.server.cutAfter = Number.POSITIVE_INFINITY;
      data?.write(part, () => {
        data.destroy();
        this.control.destroy();
      });
      return;
    }
    data?.end(content, () => this.say('226 selesai'));
  }
}

function mlsdLine(folder: string, name: string): string {
  const { size, mtime } = statSync(join(folder, name));
  const type = statSync(join(folder, name)).isDirectory() ? 'dir' : 'file';
  return `type=${type};size=${size};modify=${mtime.toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}; ${name}\r\n`;
}

async function listening(server: Server): Promise<void> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** Made for these tests and for nothing else: a certificate of localhost that signed itself, good until 2120. */
export const TEST_CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBaDCCAQ2gAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlsb2NhbGhv
c3QwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBQxEjAQBgNVBAMM
CWxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABHqcnX54SNkZXikN
hNAFofAAjBgtyJd5MQt/R2EZnbb7r5bVAH0M0J/6RL1aIzk0BAG4MV+n3ajgBUl7
Qv44972jTjBMMA8GA1UdEwEB/wQFMAMBAf8wGgYDVR0RBBMwEYIJbG9jYWxob3N0
hwR/AAABMB0GA1UdDgQWBBQ3ASPZvModpQgAip2QY21MG/zUATAKBggqhkjOPQQD
AgNJADBGAiEArDKaP8sT1ooJld+ks33y14+ly/BeVZW3BVyhnTnbmDYCIQDq95Ls
5ZznDZVeo34aIOWSCEMKiCflGQejgz1eu3duzQ==
-----END CERTIFICATE-----
`;

const TEST_KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQggSPwW6NqZzlIabC9
XUwXTazgWnVLGRsziHgdhRnfhaWhRANCAAR6nJ1+eEjZGV4pDYTQBaHwAIwYLciX
eTELf0dhGZ22+6+W1QB9DNCf+kS9WiM5NAQBuDFfp92o4AVJe0L+OPe9
-----END PRIVATE KEY-----
`;
