import { EXIT_CODES } from '../sync/exit-codes.js';
import type { FindingKind } from './finding-kind.js';

const { ok, refusals, config, source, notAllowed, hubRefused } = EXIT_CODES;

/** About one stream: its contract, its scope, its source and its first rows. */
export const STREAM_CODES = {
  SCOPE_OK: {
    severity: 'ok',
    exit: ok,
    message: { id: 'boleh mengirim {dataset}{limits}', en: 'may push {dataset}{limits}' },
    suggestion: null,
  },
  SCOPE_MISSING: {
    severity: 'error',
    exit: notAllowed,
    message: { id: 'kunci ini tidak boleh mengirim {dataset}', en: 'this key may not push {dataset}' },
    suggestion: {
      id: 'walidata: tambahkan izin push:{dataset} pada kunci {prefix}',
      en: 'data steward: grant push:{dataset} to the key {prefix}',
    },
  },
  SCOPE_EXCLUDES: {
    severity: 'error',
    exit: notAllowed,
    message: {
      id: '{field} {value} di luar izin kunci; hub akan menolak rekamannya (NOT_IN_SCOPE)',
      en: '{field} {value} is outside of what the key may push; the hub will reject the record (NOT_IN_SCOPE)',
    },
    suggestion: {
      id: 'perbaiki kodenya, atau minta izin untuk {value}',
      en: 'correct the code, or ask for a grant for {value}',
    },
  },
  CONTRACT_OK: {
    severity: 'ok',
    exit: ok,
    message: {
      id: 'kontrak {dataset} versi {version} sama dengan hub',
      en: "the contract {dataset} version {version} is the hub's",
    },
    suggestion: null,
  },
  CONTRACT_DIFFERS: {
    severity: 'error',
    exit: hubRefused,
    message: {
      id: 'konektor memakai {dataset} versi {ours}, hub menerima versi {theirs}',
      en: 'the connector has {dataset} version {ours}, the hub takes version {theirs}',
    },
    suggestion: {
      id: 'pasang Lumbung yang versinya sama dengan hub',
      en: 'install the Lumbung of the same version as the hub',
    },
  },
  DATASET_NOT_AT_HUB: {
    severity: 'error',
    exit: hubRefused,
    message: { id: 'hub ini tidak punya {dataset}', en: 'this hub has no {dataset}' },
    suggestion: {
      id: 'pasang Lumbung yang versinya sama dengan hub',
      en: 'install the Lumbung of the same version as the hub',
    },
  },
  MAPPING_OK: {
    severity: 'ok',
    exit: ok,
    message: {
      id: 'sumber terbaca dan terpetakan: {good} dari {records} rekaman pertama baik, {skipped} dilewati',
      en: 'the source is read and mapped: {good} of the first {records} records are good, {skipped} skipped',
    },
    suggestion: null,
  },
  MAPPING_INVALID: {
    severity: 'error',
    exit: config,
    message: { id: '{fault}', en: '{fault}' },
    suggestion: null,
  },
  SOURCE_UNREADABLE: {
    severity: 'error',
    exit: source,
    message: { id: '{code}: {reason}', en: '{code}: {reason}' },
    suggestion: null,
  },
  SOURCE_SILENT: {
    severity: 'error',
    exit: source,
    message: {
      id: 'sumber tidak memberi baris dalam {seconds} detik',
      en: 'the source gives no row within {seconds} s',
    },
    suggestion: {
      id: 'periksa jaringan ke sumber, atau kueri yang terlalu berat',
      en: 'check the network to the source, or a query that is too heavy',
    },
  },
  SOURCE_EMPTY: {
    severity: 'warning',
    exit: ok,
    message: {
      id: 'sumber terbuka tetapi tidak ada satu baris pun',
      en: 'the source opens and has not a single row',
    },
    suggestion: {
      id: 'periksa nama berkas, lembar, baris judul, atau kuerinya',
      en: 'check file name, sheet, header row or query',
    },
  },
  SOURCE_NOTICE: {
    severity: 'info',
    exit: ok,
    message: { id: '{notice}', en: '{notice}' },
    suggestion: null,
  },
  ROWS_REFUSED: {
    severity: 'warning',
    exit: refusals,
    message: {
      id: '{bad} dari {records} rekaman pertama bermasalah; {count}× {code} {field}: {reason} (misalnya {at})',
      en: '{bad} of the first {records} records have problems; {count}× {code} {field}: {reason} (such as {at})',
    },
    suggestion: {
      id: 'lihat semuanya dengan: lumbung connector preview',
      en: 'see them all with: lumbung connector preview',
    },
  },
  LOCALE_MISSING: {
    severity: 'warning',
    exit: refusals,
    message: {
      id: '{from}: {ambiguous} sel dapat dibaca dua cara; {evidence} sel lain hanya cocok dengan {locale}',
      en: '{from}: {ambiguous} cells can be read in two ways; {evidence} others fit {locale} only',
    },
    suggestion: {
      id: 'periksa berkasnya, lalu tulis locale: {locale}',
      en: 'check the file, then write locale: {locale}',
    },
  },
  FIELD_EMPTY: {
    severity: 'info',
    exit: ok,
    message: {
      id: '{field} dipetakan tetapi kosong di semua {records} rekaman pertama',
      en: '{field} is mapped and empty in all of the first {records} records',
    },
    suggestion: {
      id: 'periksa apakah {from} kolom yang benar',
      en: 'check whether {from} is the right column',
    },
  },
} as const satisfies Readonly<Record<string, FindingKind>>;
