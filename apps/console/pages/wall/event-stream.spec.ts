import { describe, expect, it } from '@jest/globals';
import { EventReader } from './event-stream.js';

describe('a stream of server-sent events', () => {
  it('is cut at empty lines, wherever the network cut it', () => {
    const reader = new EventReader();
    expect(reader.read('id: a\ndata: {"op"')).toEqual([]);
    expect(reader.read(':"UPSERT"}\n\nid: b\nda')).toEqual([
      { event: 'message', data: '{"op":"UPSERT"}', id: 'a' },
    ]);
    expect(reader.read('ta: 1\ndata: 2\n\n')).toEqual([{ event: 'message', data: '1\n2', id: 'b' }]);
  });

  it('moves its cursor on with heartbeats, which carry nothing', () => {
    expect(new EventReader().read(': heartbeat\nid: c\n\n')).toEqual([
      { event: 'message', data: '', id: 'c' },
    ]);
  });

  it('says by name that it ends', () => {
    expect(new EventReader().read('event: must-refetch\ndata: {}\n\n')[0]?.event).toBe('must-refetch');
  });
});
