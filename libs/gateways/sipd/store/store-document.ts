import { isLumbungError } from '#core/errors';
import type { LocalText } from '#dataset';
import type { PlanFrame } from '../translate/frame.js';
import type { Translation } from '../translate/item.js';
import { callerBelowPlan, INDICATORS, INDICATOR_TARGETS, PLAN_NODES, PLANS } from './plan-access.js';
import {
  NOTHING,
  pushDrafts,
  type Counts,
  type DraftsToPush,
  type PushOutcome,
  type Pusher,
} from './push-drafts.js';

/**
 * How far a document came:
 * - `stored`: every record was applied, was there already, or was refused with its reason;
 * - `refused`: its plan was, and with it everything below;
 * - `forbidden`: the key may not write this plan;
 * - `pending`: all is durable and some not applied yet;
 * - `unsent`: the time was over before all was durable;
 * - `held`: so much would end that a steward decides.
 */
export type DocumentState = 'stored' | 'refused' | 'forbidden' | 'pending' | 'unsent' | 'held';

export interface StoredDocument {
  readonly state: DocumentState;
  readonly batchIds: readonly string[];
  readonly counts: Counts;
  /** What is worth saying of the document as a whole. */
  readonly remarks: readonly LocalText[];
  /** What broke it off: the request ends with it. */
  readonly error?: unknown;
}

/**
 * Stores one document: the plan, then its nodes and indicators, then their targets, each after what it refers to. When all of the
 * document could be read, nodes, indicators and targets replace those that this source sent for the plan before, and what is gone
 * from the document ends (a snapshot, whose guard keeps a broken export from ending much). Otherwise nothing ends, because what
 * could not be read is not gone.
 */
export async function storeDocument(pusher: Pusher, document: Translation): Promise<StoredDocument> {
  const isWhole = document.items.every(({ problems }) => problems.length === 0);
  const outcomes: PushOutcome[] = [];
  try {
    const state = await storeInOrder(pusher, document, { isWhole, outcomes });
    const isPartial = !isWhole && state !== 'refused' && state !== 'forbidden';
    return ended(state, outcomes, isPartial ? [NOTHING_ENDS] : []);
  } catch (error) {
    return { ...ended('unsent', outcomes), error };
  }
}

async function storeInOrder(
  pusher: Pusher,
  { frame, plan, item, items, nodes, indicators, targets }: Translation,
  { isWhole, outcomes }: { readonly isWhole: boolean; readonly outcomes: PushOutcome[] },
): Promise<DocumentState> {
  if (frame === undefined || plan === undefined) return 'refused';
  if (Date.now() >= pusher.deadlineMs) return 'unsent';
  const below = belowPlan(pusher, frame);
  if (below === undefined) {
    item.below = items.length - 1;
    return 'forbidden';
  }
  const push = async (by: Pusher, ...sets: readonly DraftsToPush[]): Promise<PushOutcome['state']> => {
    const ends = await Promise.allSettled(sets.map((set) => pushDrafts(by, set)));
    for (const end of ends) if (end.status === 'fulfilled') outcomes.push(end.value);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    const states = new Set(outcomes.slice(-sets.length).map(({ state }) => state));
    return states.has('held') ? 'held' : states.has('pending') ? 'pending' : 'stored';
  };

  if ((await push(pusher, { dataset: PLANS, drafts: [plan], scope: null })) !== 'stored') return 'unsent';
  if (item.problems.length > 0) {
    item.below = items.length - 1;
    return 'refused';
  }
  const { code: planCode, revision } = frame;
  const scope = isWhole ? { planCode } : null;
  const tree = await push(
    below,
    { dataset: PLAN_NODES, drafts: nodes, scope },
    { dataset: INDICATORS, drafts: indicators, scope },
  );
  if (tree !== 'stored') return tree === 'held' ? 'held' : 'unsent';
  // Targets of another revision stand beside these.
  const revisionScope = isWhole ? { planCode, revision } : null;
  return push(below, { dataset: INDICATOR_TARGETS, drafts: targets, scope: revisionScope });
}

function belowPlan(pusher: Pusher, frame: PlanFrame): Pusher | undefined {
  try {
    return { ...pusher, caller: callerBelowPlan(pusher.caller, frame) };
  } catch (error) {
    if (!isLumbungError(error)) throw error;
    frame.item.problems.push({ field: 'kodepemda', value: null, message: error.text });
    return undefined;
  }
}

function ended(
  state: DocumentState,
  outcomes: readonly PushOutcome[],
  remarks: readonly LocalText[] = [],
): StoredDocument {
  return {
    state,
    batchIds: outcomes.flatMap(({ batchIds }) => batchIds),
    counts: outcomes.map(({ counts }) => counts).reduce(addCounts, NOTHING),
    remarks: [...remarks, ...outcomes.flatMap(remarkOf)],
  };
}

export function addCounts(one: Counts, other: Counts): Counts {
  return {
    received: one.received + other.received,
    applied: one.applied + other.applied,
    unchanged: one.unchanged + other.unchanged,
    rejected: one.rejected + other.rejected,
    removed: one.removed + other.removed,
  };
}

function remarkOf(outcome: PushOutcome): readonly LocalText[] {
  if (outcome.state === 'held') {
    const { missing, existing } = outcome;
    return [
      {
        id: `DITAHAN: ${missing} dari ${existing} rekaman akan berakhir karena tidak ada lagi dalam kiriman; walidata memutuskan (approveSnapshot)`,
        en: `HELD: ${missing} of ${existing} records would end, because the payload has them no more; the data steward decides (approveSnapshot)`,
      },
    ];
  }
  const { removed } = outcome.counts;
  if (removed === 0) return [];
  return [
    {
      id: `CATATAN: ${removed} rekaman berakhir karena tidak ada lagi dalam kiriman`,
      en: `NOTE: ${removed} records ended, because the payload has them no more`,
    },
  ];
}

const NOTHING_ENDS: LocalText = {
  id: 'CATATAN: yang tidak ada lagi dalam kiriman tetap tersimpan, karena ada butir yang tidak terbaca',
  en: 'NOTE: what the payload has no more stays stored, because some items could not be read',
};
