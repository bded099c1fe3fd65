import { registerEnumType } from '@nestjs/graphql';
import { CLOCK_SPANS, CLOCKS } from '../clocks/clock-names.js';
import { CLOCK_STATES } from '../clocks/run-clock.js';
import { DUPLICATE_EVIDENCE } from '../places/joined-pairs.js';

// GraphQL enums whose names are the values in the code, so nothing is translated on the way.

export const ClockEnum = namesAsValues(CLOCKS);
registerEnumType(ClockEnum, {
  name: 'ComplaintClockName',
  description: 'Jam sebuah aduan. / A clock of a complaint.',
  valuesMap: Object.fromEntries(
    CLOCKS.map((clock) => [clock, { description: `${CLOCK_SPANS[clock].id}. / ${CLOCK_SPANS[clock].en}.` }]),
  ),
});

export const ClockStateEnum = namesAsValues(CLOCK_STATES);
registerEnumType(ClockStateEnum, {
  name: 'ComplaintClockState',
  description: 'Keadaan sebuah jam. / Where a clock stands.',
  valuesMap: {
    not_started: { description: 'Belum mulai. / Has not begun.' },
    running: { description: 'Berjalan, belum lewat batas. / Runs and is in time.' },
    paused: { description: 'Berhenti sementara. / Stands still for a while.' },
    breached: { description: 'Berjalan, sudah lewat batas. / Runs and is late.' },
    met: { description: 'Berakhir sebelum batasnya. / Ended in time.' },
    missed: { description: 'Berakhir sesudah batasnya. / Ended late.' },
    void: {
      description:
        'Aduan ditolak atau diarsipkan: tidak dinilai. / The complaint was rejected or archived: not judged.',
    },
    unknown: { description: 'Aduan selesai tanpa waktu. / The complaint ended, and no time says when.' },
  },
});

export const RunningStateEnum = namesAsValues(['breached', 'due_soon']);
registerEnumType(RunningStateEnum, {
  name: 'ComplaintClockSearch',
  valuesMap: {
    breached: { description: 'Sudah lewat batas. / Late.' },
    due_soon: { description: 'Segera lewat batas. / Soon to be late.' },
  },
});

export const PauseReasonEnum = namesAsValues(['waiting_for_reporter', 'out_of_jurisdiction']);
registerEnumType(PauseReasonEnum, {
  name: 'ComplaintPauseReason',
  valuesMap: {
    waiting_for_reporter: { description: 'Menunggu pelapor. / Waiting for the reporter.' },
    out_of_jurisdiction: { description: 'Di luar kewenangan. / Out of jurisdiction.' },
  },
});

export const DuplicateEvidenceEnum = namesAsValues(DUPLICATE_EVIDENCE);
registerEnumType(DuplicateEvidenceEnum, {
  name: 'DuplicateEvidence',
  valuesMap: {
    title: { description: 'Judul mirip. / Titles are alike.' },
    description: {
      description: 'Judul tidak mirip, isi laporan mirip. / Titles are not alike, descriptions are.',
    },
    place: {
      description:
        'Hanya tempat, kategori, dan waktu: kata-katanya tertutup. / Place, category and time alone: the words are closed.',
    },
  },
});

export const LeagueKindEnum = namesAsValues(['agencies', 'regency_governments']);
registerEnumType(LeagueKindEnum, {
  name: 'ComplaintLeagueKind',
  valuesMap: {
    agencies: { description: 'Perangkat daerah provinsi. / Agencies of the province.' },
    regency_governments: { description: 'Pemerintah kabupaten/kota. / Governments of regencies and cities.' },
  },
});

function namesAsValues<const N extends string>(names: readonly N[]): { readonly [name in N]: name } {
  return Object.fromEntries(names.map((name) => [name, name])) as { readonly [name in N]: name };
}
