import { keyOf, type AnyRecord, type DatasetDefinition } from '#dataset';

/**
 * The keys of the records that go into one push: of two with one key the hub takes the first and rejects the other. A push that
 * ends before its number of records, because they are long, is not foreseen.
 */
export class KeysOfPush {
  private readonly firstAt = new Map<string, string>();
  private count = 0;

  constructor(
    private readonly dataset: DatasetDefinition,
    private readonly recordsPerPush: number,
  ) {}

  /**
   * Takes each record that is sent, in order; null stands for one that is rejected for something else. Gives the row that has its
   * key already, and nothing where a part of the key is a default that only the hub knows.
   */
  take(record: AnyRecord | null, at: string): { readonly key: string; readonly firstAt: string } | undefined {
    if (this.count === this.recordsPerPush) {
      this.firstAt.clear();
      this.count = 0;
    }
    this.count += 1;
    if (record === null || this.dataset.key.some((name) => record[name] === null)) return undefined;
    const key = keyOf(this.dataset, record);
    const firstAt = this.firstAt.get(key);
    if (firstAt !== undefined) return { key, firstAt };
    this.firstAt.set(key, at);
    return undefined;
  }
}
