import type { FigureBasis } from '#catalog';
import type { AccountRow, PublicationRow } from './sql/presence.sql.js';

export interface ChannelActivity {
  readonly channel: string;
  readonly count: number;
  readonly latestAt: string;
}

export interface OfficialAccount {
  readonly platform: string;
  readonly handle: string;
  readonly url: string | null;
  readonly isVerified: boolean;
  readonly belongsToHead: boolean;
}

export interface OrganizationPresence {
  readonly organizationCode: string;
  readonly name: string;
  readonly kind: string;
  readonly publicationCount: number;
  readonly channels: readonly ChannelActivity[];
  readonly accounts: readonly OfficialAccount[];
}

export interface MediaPresence {
  readonly from: string;
  readonly to: string;
  readonly basis: readonly FigureBasis[];
  /** Those that published something or have an account. */
  readonly organizations: readonly OrganizationPresence[];
}

/** One entry for each organization, by code. */
export function presenceOf(
  publications: readonly PublicationRow[],
  accounts: readonly AccountRow[],
): readonly OrganizationPresence[] {
  const codes = [
    ...new Set([...publications, ...accounts].map(({ organizationCode }) => organizationCode)),
  ].sort();
  return codes.map((organizationCode) => {
    const channels = publications.filter((row) => row.organizationCode === organizationCode);
    const own = accounts.filter((row) => row.organizationCode === organizationCode);
    const named = channels[0] ?? own[0];
    return {
      organizationCode,
      name: named?.name ?? organizationCode,
      kind: named?.kind ?? '',
      publicationCount: channels.reduce((sum, { count }) => sum + count, 0),
      channels,
      accounts: own,
    };
  });
}
