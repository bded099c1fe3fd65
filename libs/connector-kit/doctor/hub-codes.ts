import { EXIT_CODES } from '../sync/exit-codes.js';
import type { FindingKind } from './finding-kind.js';

const { ok, config, hubUnreachable, notAllowed, hubRefused } = EXIT_CODES;

/** About the way to the hub, its clock and the key. */
export const HUB_CODES = {
  HUB_OK: {
    severity: 'ok',
    exit: ok,
    message: { id: 'hub menjawab dalam {ms} ms', en: 'the hub answers within {ms} ms' },
    suggestion: null,
  },
  HUB_NAME_UNKNOWN: {
    severity: 'error',
    exit: hubUnreachable,
    message: { id: 'nama {host} tidak dikenal ({reason})', en: 'the name {host} is not known ({reason})' },
    suggestion: {
      id: 'periksa ejaan hub.url dan DNS mesin ini',
      en: "check the spelling of hub.url and this machine's DNS",
    },
  },
  HUB_NO_CONNECTION: {
    severity: 'error',
    exit: hubUnreachable,
    message: {
      id: '{host} tidak dapat dihubungi ({reason})',
      en: '{host} cannot be connected to ({reason})',
    },
    suggestion: {
      id: 'apakah hub berjalan? periksa port, jaringan, dan firewall',
      en: 'is the hub running? check port, network and firewall',
    },
  },
  HUB_CERTIFICATE: {
    severity: 'error',
    exit: hubUnreachable,
    message: {
      id: 'sertifikat TLS {host} ditolak ({reason})',
      en: 'the TLS certificate of {host} is refused ({reason})',
    },
    suggestion: {
      id: 'periksa jam mesin ini dan sertifikat hub; untuk CA sendiri: NODE_EXTRA_CA_CERTS=<berkas>',
      en: "check this machine's clock and the hub's certificate; for an own CA: NODE_EXTRA_CA_CERTS=<file>",
    },
  },
  HUB_SILENT: {
    severity: 'error',
    exit: hubUnreachable,
    message: {
      id: '{host} tersambung tetapi tidak menjawab dalam {seconds} detik',
      en: '{host} is connected and does not answer within {seconds} s',
    },
    suggestion: { id: 'periksa proksi dan firewall di antara', en: 'check proxies and firewalls in between' },
  },
  HUB_FAILS: {
    severity: 'error',
    exit: hubUnreachable,
    message: { id: 'hub menjawab HTTP {status}', en: 'the hub answers HTTP {status}' },
    suggestion: {
      id: 'coba lagi nanti, atau hubungi walidata',
      en: 'try again later, or ask the data steward',
    },
  },
  HUB_THROTTLES: {
    severity: 'warning',
    exit: ok,
    message: {
      id: 'hub membatasi laju (HTTP 429); konektor akan melambat sendiri',
      en: 'the hub limits the rate (HTTP 429); the connector slows down by itself',
    },
    suggestion: null,
  },
  WEB_PAGE: {
    severity: 'error',
    exit: hubRefused,
    message: {
      id: '{url} menjawab halaman web (HTTP {status}): "{title}"',
      en: '{url} answers with a web page (HTTP {status}): "{title}"',
    },
    suggestion: {
      id: 'itu proksi, halaman masuk, atau alamat lain; periksa hub.url dan jaringan',
      en: 'that is a proxy, a sign-in page or another address; check hub.url and the network',
    },
  },
  NOT_A_HUB: {
    severity: 'error',
    exit: hubRefused,
    message: { id: '{url} bukan Lumbung (HTTP {status})', en: '{url} is not Lumbung (HTTP {status})' },
    suggestion: {
      id: 'periksa hub.url; tanpa /graphql di ujungnya',
      en: 'check hub.url; without /graphql at its end',
    },
  },
  PROXY_NOT_USED: {
    severity: 'info',
    exit: ok,
    message: {
      id: '{name} terisi, tetapi konektor menghubungi hub langsung',
      en: '{name} is set, but the connector goes to the hub directly',
    },
    suggestion: {
      id: 'bila hanya proksi yang boleh keluar, minta alamat hub di jaringan dalam',
      en: 'if only the proxy may go out, ask for an address of the hub inside your network',
    },
  },
  NOT_ENCRYPTED: {
    severity: 'warning',
    exit: ok,
    message: {
      id: 'kunci dan data dikirim tanpa enkripsi lewat {host}',
      en: 'key and data travel to {host} without encryption',
    },
    suggestion: { id: 'pakai https:// di hub.url', en: 'use https:// in hub.url' },
  },
  CLOCK_OK: {
    severity: 'ok',
    exit: ok,
    message: {
      id: 'jam sesuai dengan hub (selisih {seconds} detik)',
      en: 'the clock agrees with the hub ({seconds} s apart)',
    },
    suggestion: null,
  },
  CLOCK_SKEW: {
    severity: 'error',
    exit: config,
    message: {
      id: 'jam mesin ini {direction} {minutes} menit terhadap hub',
      en: "this machine's clock is {minutes} minutes {direction} of the hub's",
    },
    suggestion: { id: 'hidupkan penyelarasan waktu (NTP)', en: 'turn on time synchronization (NTP)' },
  },
  CLOCK_UNKNOWN: {
    severity: 'info',
    exit: ok,
    message: { id: 'hub tidak memberi tahu waktunya', en: 'the hub does not tell its time' },
    suggestion: null,
  },
  KEY_OK: {
    severity: 'ok',
    exit: ok,
    message: {
      id: 'kunci {prefix} ({name}) berlaku, sumber {source}',
      en: 'the key {prefix} ({name}) is good, source {source}',
    },
    suggestion: null,
  },
  KEY_INVALID: {
    severity: 'error',
    exit: notAllowed,
    message: { id: 'kunci tidak dikenal hub', en: 'the hub does not know the key' },
    suggestion: {
      id: 'salin kunci utuh (lmb_…), tanpa spasi, dari hub yang sama',
      en: 'copy the whole key (lmb_…), without blanks, of the same hub',
    },
  },
  KEY_EXPIRED: {
    severity: 'error',
    exit: notAllowed,
    message: { id: 'kunci kedaluwarsa: {reason}', en: 'the key has expired: {reason}' },
    suggestion: { id: 'minta kunci baru kepada walidata', en: 'ask the data steward for a new key' },
  },
  KEY_REVOKED: {
    severity: 'error',
    exit: notAllowed,
    message: { id: 'kunci sudah dicabut: {reason}', en: 'the key was revoked: {reason}' },
    suggestion: { id: 'minta kunci baru kepada walidata', en: 'ask the data steward for a new key' },
  },
  KEY_EXPIRES_SOON: {
    severity: 'warning',
    exit: ok,
    message: {
      id: 'kunci berlaku sampai {expiresAt} ({days} hari lagi)',
      en: 'the key is good until {expiresAt} ({days} more days)',
    },
    suggestion: { id: 'minta kunci baru kepada walidata', en: 'ask the data steward for a new key' },
  },
  KEY_WITHOUT_SOURCE: {
    severity: 'error',
    exit: notAllowed,
    message: {
      id: 'kunci tidak terikat pada sumber: hanya dapat membaca',
      en: 'the key belongs to no source: it can only read',
    },
    suggestion: {
      id: 'walidata: lumbung hub key create --source <sumber> --scopes push:…',
      en: 'data steward: lumbung hub key create --source <source> --scopes push:…',
    },
  },
  HUB_TOO_OLD: {
    severity: 'warning',
    exit: ok,
    message: {
      id: 'hub ini belum dapat ditanya tentang kunci dan kontrak; bagian itu tidak diperiksa',
      en: 'this hub cannot be asked about keys and contracts yet; they are not checked',
    },
    suggestion: null,
  },
  KEY_NOT_CHECKED: {
    severity: 'error',
    exit: hubRefused,
    message: {
      id: 'hub tidak menjawab tentang kunci: {reason}',
      en: 'the hub does not answer about the key: {reason}',
    },
    suggestion: null,
  },
} as const satisfies Readonly<Record<string, FindingKind>>;
