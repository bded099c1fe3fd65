import { EXIT_CODES } from '../sync/exit-codes.js';
import type { FindingKind } from './finding-kind.js';

const { ok, config, outbox, internal } = EXIT_CODES;

/** About this machine and its connector file, and about the doctor itself. */
export const MACHINE_CODES = {
  CONFIG_OK: {
    severity: 'ok',
    exit: ok,
    message: {
      id: 'berkas konektor benar: {streams} aliran',
      en: 'the connector file is right: {streams} streams',
    },
    suggestion: null,
  },
  CONFIG_MISSING: {
    severity: 'error',
    exit: config,
    message: { id: 'berkas konektor tidak dapat dibaca', en: 'the connector file cannot be read' },
    suggestion: {
      id: 'periksa --config, atau buat dengan: lumbung connector init',
      en: 'check --config, or make one: lumbung connector init',
    },
  },
  CONFIG_NOT_YAML: {
    severity: 'error',
    exit: config,
    message: { id: 'bukan YAML: {reason}', en: 'not YAML: {reason}' },
    suggestion: {
      id: 'periksa indentasi dan tanda kutip di baris itu',
      en: 'check indentation and quotes in that line',
    },
  },
  CONFIG_INVALID: {
    severity: 'error',
    exit: config,
    message: { id: '{fault}', en: '{fault}' },
    suggestion: null,
  },
  ENVIRONMENT_MISSING: {
    severity: 'error',
    exit: config,
    message: { id: 'variabel {name} belum diisi', en: 'the variable {name} is not set' },
    suggestion: {
      id: 'export {name}=…, atau {name}_FILE=<berkas yang memuat nilainya>',
      en: 'export {name}=…, or {name}_FILE=<a file that holds the value>',
    },
  },
  KEY_IN_FILE: {
    severity: 'warning',
    exit: ok,
    message: {
      id: 'kunci API tertulis di berkas konektor',
      en: 'the API key is written in the connector file',
    },
    suggestion: {
      id: "pakai key: '${LUMBUNG_KEY}' supaya kunci tidak ikut tersalin",
      en: "use key: '${LUMBUNG_KEY}', so that the key is not copied along",
    },
  },
  NOT_SCHEDULED: {
    severity: 'info',
    exit: ok,
    message: {
      id: 'tidak punya schedule: `run` tidak membacanya, hanya `sync`',
      en: 'has no schedule: `run` does not read it, only `sync` does',
    },
    suggestion: null,
  },
  STATE_OK: {
    severity: 'ok',
    exit: ok,
    message: {
      id: 'folder state dapat ditulis, ruang kosong {freeMiB} MiB',
      en: 'the state folder can be written, {freeMiB} MiB are free',
    },
    suggestion: null,
  },
  STATE_NOT_WRITABLE: {
    severity: 'error',
    exit: outbox,
    message: {
      id: 'folder state tidak dapat ditulis ({reason})',
      en: 'the state folder cannot be written ({reason})',
    },
    suggestion: {
      id: 'beri hak tulis kepada pengguna yang menjalankan konektor, atau ubah stateDir',
      en: 'let the user that runs the connector write there, or change stateDir',
    },
  },
  STATE_IN_USE: {
    severity: 'info',
    exit: ok,
    message: {
      id: 'sedang dipakai konektor lain ({holder}); `sync` harus menunggu',
      en: 'is in use by another connector ({holder}); `sync` has to wait',
    },
    suggestion: null,
  },
  DISK_LOW: {
    severity: 'warning',
    exit: ok,
    message: {
      id: 'ruang kosong {freeMiB} MiB, kurang dari kotak keluar ({wantedMiB} MiB)',
      en: '{freeMiB} MiB are free, less than the outbox may take ({wantedMiB} MiB)',
    },
    suggestion: {
      id: 'kosongkan disk, atau kecilkan maxOutboxMiB',
      en: 'free the disk, or lower maxOutboxMiB',
    },
  },
  DISK_FULL: {
    severity: 'error',
    exit: outbox,
    message: { id: 'disk penuh: tersisa {freeMiB} MiB', en: 'the disk is full: {freeMiB} MiB are left' },
    suggestion: { id: 'kosongkan disk', en: 'free the disk' },
  },
  BACKLOG: {
    severity: 'warning',
    exit: ok,
    message: {
      id: '{records} rekaman belum selesai di hub ({kib} KiB di kotak keluar); {reason}',
      en: '{records} records are not settled at the hub ({kib} KiB in the outbox); {reason}',
    },
    suggestion: { id: 'jalankan sync, atau run', en: 'run sync, or run' },
  },
  CHECK_TIMED_OUT: {
    severity: 'error',
    exit: internal,
    message: {
      id: 'pemeriksaan {check} tidak selesai dalam {seconds} detik',
      en: 'the check {check} did not end within {seconds} s',
    },
    suggestion: null,
  },
  CHECK_FAILED: {
    severity: 'error',
    exit: internal,
    message: {
      id: 'pemeriksaan {check} gagal karena galat program: {reason}',
      en: 'the check {check} failed by a fault of the program: {reason}',
    },
    suggestion: { id: 'mohon laporkan', en: 'please report it' },
  },
  CHECK_SKIPPED: {
    severity: 'info',
    exit: ok,
    message: { id: '{check} tidak diperiksa: {reason}', en: '{check} is not checked: {reason}' },
    suggestion: null,
  },
} as const satisfies Readonly<Record<string, FindingKind>>;
