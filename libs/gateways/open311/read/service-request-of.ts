import { OPEN311_DESCRIPTION_CHARACTERS_MAX } from '#core/limits';
import type { ServiceRequest } from '../geo-report.js';
import { splitMedia } from '../media-line.js';
import { requestIdOf } from '../request-id.js';
import { GEO_REPORT_STATUSES, type ComplaintStatus } from '../statuses.js';

/** A complaint as anyone may read it: what is secret has been masked before it comes here. */
export interface PublicComplaint {
  readonly sourceSystem: string;
  readonly ticket: string;
  readonly categoryCode: string;
  readonly category: { readonly name: string } | null;
  readonly title: string | null;
  readonly description: string | null;
  readonly latitude: string | null;
  readonly longitude: string | null;
  readonly address: string | null;
  readonly organization: { readonly name: string } | null;
  readonly status: ComplaintStatus;
  readonly receivedAt: string;
  readonly verifiedAt: string | null;
  readonly forwardedAt: string | null;
  readonly firstResponseAt: string | null;
  readonly escalatedAt: string | null;
  readonly resolvedAt: string | null;
}

export function serviceRequestOf(complaint: PublicComplaint, expectedAt: string | null): ServiceRequest {
  const { status, notes } = GEO_REPORT_STATUSES[complaint.status];
  const { description, mediaUrl, isCut } = wordsOf(complaint);
  return {
    service_request_id: requestIdOf(complaint),
    status,
    status_notes: notes,
    service_name: complaint.category?.name ?? complaint.categoryCode,
    service_code: complaint.categoryCode,
    description,
    agency_responsible: complaint.organization?.name ?? null,
    service_notice: isCut ? CUT_NOTICE : null,
    requested_datetime: complaint.receivedAt,
    updated_datetime: latestOf(complaint),
    expected_datetime: expectedAt,
    address: complaint.address,
    address_id: null,
    zipcode: null,
    // Eight decimals and three digits before them: a double keeps them all.
    lat: complaint.latitude === null ? null : Number(complaint.latitude),
    long: complaint.longitude === null ? null : Number(complaint.longitude),
    media_url: mediaUrl,
  };
}

function wordsOf({ title, description }: PublicComplaint): {
  readonly description: string | null;
  readonly mediaUrl: string | null;
  readonly isCut: boolean;
} {
  if (description === null) return { description: title, mediaUrl: null, isCut: false };
  const words = splitMedia(description);
  const characters = Array.from(words.description);
  if (characters.length <= OPEN311_DESCRIPTION_CHARACTERS_MAX) return { ...words, isCut: false };
  const cut = characters.slice(0, OPEN311_DESCRIPTION_CHARACTERS_MAX - 1).join('');
  return { description: `${cut}…`, mediaUrl: words.mediaUrl, isCut: true };
}

const CUT_NOTICE = `Isi laporan dipotong sampai ${OPEN311_DESCRIPTION_CHARACTERS_MAX} huruf. / The description was cut at ${OPEN311_DESCRIPTION_CHARACTERS_MAX} characters.`;

/** The latest step that is known. All instants have the same zone, but not the same number of decimals. */
function latestOf(complaint: PublicComplaint): string {
  const { receivedAt, verifiedAt, forwardedAt, firstResponseAt, escalatedAt, resolvedAt } = complaint;
  const later = [verifiedAt, forwardedAt, firstResponseAt, escalatedAt, resolvedAt].filter(
    (instant) => instant !== null,
  );
  return later.reduce((one, other) => (Date.parse(other) > Date.parse(one) ? other : one), receivedAt);
}
