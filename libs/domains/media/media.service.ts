import { readBasis } from '#catalog';
import type { Pool } from '#core/database';
import { badInput, requireBetween } from '#core/errors';
import type { FigureType } from '#core/figures';
import { MEDIA_PAGE_MAX, MEDIA_RANGE_DAYS_MAX } from '#core/limits';
import { addDays } from '#dataset';
import {
  inTermFigure,
  medianClarificationFigure,
  medianResponseFigure,
  unansweredFigure,
  type MediaFigureContext,
} from './media-figures.js';
import { presenceOf, type MediaPresence } from './media-presence.js';
import { readHoaxes, type HoaxRow } from './sql/hoaxes.sql.js';
import { readOfficialAccounts, readPublications } from './sql/presence.sql.js';
import {
  readNegatives,
  readSentiment,
  readUnattributed,
  type PeriodOf,
  type SentimentRow,
} from './sql/sentiment.sql.js';
import { readUnanswered, type UnansweredRow } from './sql/unanswered.sql.js';
import { cursorOf, readCursor } from './unanswered-cursor.js';

export interface Tones {
  readonly positive: number;
  readonly neutral: number;
  readonly negative: number;
  readonly total: number;
}

export interface OrganizationSentiment extends Pick<
  SentimentRow,
  'organizationCode' | 'name' | 'shortName' | 'kind' | 'parentCode' | 'answered' | 'unanswered'
> {
  readonly own: Tones;
  readonly subtree: Tones;
  readonly answeredInTerm: FigureType;
  readonly medianResponse: FigureType;
}

export interface MediaSentiment extends MediaFigureContext {
  readonly organizations: readonly OrganizationSentiment[];
  /** Mentions that name no organization; only asked for where no organization is. */
  readonly unattributed: Tones | null;
  readonly unansweredNegatives: FigureType;
}

export interface UnansweredPage {
  readonly nodes: readonly UnansweredRow[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
  readonly basis: FigureType['basis'];
}

export interface HoaxSummary extends MediaFigureContext {
  readonly verdicts: readonly HoaxVerdict[];
}

export interface HoaxVerdict extends Omit<HoaxRow, 'medianClarificationHours'> {
  readonly medianClarification: FigureType;
}

/** What is said about organizations, and what they say themselves. All datasets it reads are public. */
export class MediaService {
  constructor(private readonly pool: Pool) {}

  async sentiment(of: PeriodOf): Promise<MediaSentiment> {
    requireRange(of);
    const context = await this.contextOf(of, ['media.media_mentions']);
    const rows = await readSentiment(this.pool, of);
    const below = descendantsOf(rows);
    const codes = of.organizationCode === null ? [] : below(of.organizationCode);
    return {
      ...context,
      organizations: rows.map((row) => sentimentOf(row, below(row.organizationCode), context)),
      unattributed: of.organizationCode === null ? tones(await readUnattributed(this.pool, of)) : null,
      unansweredNegatives: unansweredFigure(await readNegatives(this.pool, of), codes, context),
    };
  }

  async unanswered(
    of: PeriodOf,
    { first, after }: { readonly first: number; readonly after: string | null },
  ): Promise<UnansweredPage> {
    requireRange(of);
    requireBetween('first', first, { min: 1, max: MEDIA_PAGE_MAX });
    const rows = await readUnanswered(this.pool, of, {
      first,
      after: after === null ? null : readCursor(after),
    });
    const nodes = rows.slice(0, first);
    const last = nodes.at(-1);
    const { basis } = await this.contextOf(of, ['media.media_mentions']);
    const endCursor = last === undefined ? null : cursorOf(last);
    return { nodes, endCursor, hasNextPage: rows.length > first, basis };
  }

  async hoaxes(of: PeriodOf): Promise<HoaxSummary> {
    requireRange(of);
    const context = await this.contextOf(of, ['media.hoax_claims']);
    const rows = await readHoaxes(this.pool, of);
    const verdicts = rows.map(({ medianClarificationHours: hours, ...row }) => ({
      ...row,
      medianClarification: medianClarificationFigure({ hours, ...row }, context),
    }));
    return { ...context, verdicts };
  }

  async presence(of: PeriodOf): Promise<MediaPresence> {
    requireRange(of);
    const { basis } = await this.contextOf(of, ['media.agency_publications', 'reference.official_accounts']);
    const publications = await readPublications(this.pool, of);
    const accounts = await readOfficialAccounts(this.pool, of.organizationCode);
    return { from: of.from, to: of.to, basis, organizations: presenceOf(publications, accounts) };
  }

  private async contextOf({ from, to }: PeriodOf, datasets: readonly string[]): Promise<MediaFigureContext> {
    return { from, to, basis: await readBasis(this.pool, { datasets }) };
  }
}

function sentimentOf(
  row: SentimentRow,
  organizationCodes: readonly string[],
  context: MediaFigureContext,
): OrganizationSentiment {
  const { judged, inTerm, answered } = row;
  return {
    organizationCode: row.organizationCode,
    name: row.name,
    shortName: row.shortName,
    kind: row.kind,
    parentCode: row.parentCode,
    answered,
    unanswered: row.unanswered,
    own: tones({ positive: row.ownPositive, neutral: row.ownNeutral, negative: row.ownNegative }),
    subtree: tones(row),
    answeredInTerm: inTermFigure({ inTerm, judged, organizationCodes }, context),
    medianResponse: medianResponseFigure(
      { hours: row.medianResponseHours, answered, organizationCodes },
      context,
    ),
  };
}

function tones({ positive, neutral, negative }: Omit<Tones, 'total'>): Tones {
  return { positive, neutral, negative, total: positive + neutral + negative };
}

/** Code → itself and those below it, among the organizations that were mentioned. */
function descendantsOf(rows: readonly SentimentRow[]): (code: string) => readonly string[] {
  const parentOf = new Map(rows.map(({ organizationCode, parentCode }) => [organizationCode, parentCode]));
  const below = new Map<string, string[]>(rows.map(({ organizationCode }) => [organizationCode, []]));
  for (const { organizationCode } of rows) {
    const seen = new Set<string>();
    let ancestor: string | null | undefined = organizationCode;
    while (ancestor !== null && ancestor !== undefined && !seen.has(ancestor)) {
      seen.add(ancestor);
      below.get(ancestor)?.push(organizationCode);
      ancestor = parentOf.get(ancestor);
    }
  }
  return (code) => below.get(code) ?? [];
}

function requireRange({ from, to }: PeriodOf): void {
  if (from > to)
    throw badInput(
      'from',
      { id: `tidak boleh sesudah to, ${to}`, en: `it must not be after to, ${to}` },
      { value: from },
    );
  if (addDays(from, MEDIA_RANGE_DAYS_MAX) <= to)
    throw badInput(
      'from',
      {
        id: `paling banyak ${MEDIA_RANGE_DAYS_MAX} hari sampai to, ${to}`,
        en: `at most ${MEDIA_RANGE_DAYS_MAX} days to the day of to, ${to}`,
      },
      { value: from },
    );
}
