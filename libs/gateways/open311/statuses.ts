/** Where a complaint stands, as the hub says it. */
export const COMPLAINT_STATUSES = [
  'received',
  'verified',
  'forwarded',
  'in_progress',
  'resolved',
  'rejected',
  'archived',
] as const;
export type ComplaintStatus = (typeof COMPLAINT_STATUSES)[number];

/**
 * GeoReport knows open and closed only; the name in SP4N-LAPOR! goes with it as a note. "Tunda" is a pause that the hub does
 * not tell from "Proses".
 */
export const GEO_REPORT_STATUSES: Readonly<
  Record<ComplaintStatus, { readonly status: 'open' | 'closed'; readonly notes: string }>
> = {
  received: { status: 'open', notes: 'Belum Terverifikasi' },
  verified: { status: 'open', notes: 'Belum Ditindaklanjuti' },
  forwarded: { status: 'open', notes: 'Belum Ditindaklanjuti' },
  in_progress: { status: 'open', notes: 'Proses' },
  resolved: { status: 'closed', notes: 'Selesai' },
  rejected: { status: 'closed', notes: 'Tidak layak atau bukan wewenang' },
  archived: { status: 'closed', notes: 'Arsip' },
};

export function statusesThatAre(wanted: readonly ('open' | 'closed')[]): readonly ComplaintStatus[] {
  return COMPLAINT_STATUSES.filter((status) => wanted.includes(GEO_REPORT_STATUSES[status].status));
}
