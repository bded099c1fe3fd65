import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { followChanges, type Change } from './follow-changes.js';

export interface LiveEvent extends Change {
  readonly dataset: string;
}

export interface LiveFeed {
  /** Newest first. */
  readonly events: readonly LiveEvent[];
  readonly state: 'connecting' | 'live' | 'lost';
  readonly heardAt: Date | null;
}

/** Changes as they happen. A browser has six lines to one hub over HTTP/1.1; the other three are for questions. */
export function useLiveFeed(): LiveFeed {
  const client = useQueryClient();
  const [events, setEvents] = useState<readonly LiveEvent[]>([]);
  const [heardAt, setHeardAt] = useState<Date | null>(null);
  const [lost, setLost] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const ending = new AbortController();
    const renew = renewer(client);
    for (const dataset of LIVE_DATASETS) {
      void followChanges(
        {
          dataset,
          onHeard: () => {
            setHeardAt(new Date());
            setLost((before) => (before.has(dataset) ? without(before, dataset) : before));
          },
          onLost: () => setLost((before) => new Set([...before, dataset])),
          onChange: (change) => {
            setEvents((before) => [{ ...change, dataset }, ...before].slice(0, EVENTS_MAX));
            renew();
          },
        },
        ending.signal,
      );
    }
    return () => ending.abort();
  }, [client]);
  return { events, heardAt, state: lost.size > 0 ? 'lost' : heardAt === null ? 'connecting' : 'live' };
}

/** Asks all questions of the wall anew, at most once in a while however many changes a batch has. */
function renewer(client: QueryClient): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      void client.invalidateQueries();
    }, RENEW_MS);
  };
}

function without(all: ReadonlySet<string>, one: string): ReadonlySet<string> {
  return new Set([...all].filter((other) => other !== one));
}

const LIVE_DATASETS = ['complaints.complaints', 'media.media_mentions', 'prices.price_observations'];
const EVENTS_MAX = 12;
const RENEW_MS = 5_000;
