/** Rows that a driver pushes, taken in chunks by somebody who asks for them. */
export class RowQueue<Row> {
  private rows: Row[] = [];
  private isEnded = false;
  private failure: Error | undefined;
  private wake: (() => void) | undefined;

  constructor(
    private readonly chunkRows: number,
    /** Makes the driver wait while a chunk is ready, and go on when it is taken. */
    private readonly flow: { readonly pause: () => void; readonly resume: () => void },
  ) {}

  push(row: Row): void {
    this.rows.push(row);
    if (this.rows.length < this.chunkRows) return;
    this.flow.pause();
    this.wake?.();
  }

  fail(cause: Error): void {
    this.failure ??= cause;
    this.wake?.();
  }

  end(): void {
    this.isEnded = true;
    this.wake?.();
  }

  async *chunks(): AsyncGenerator<readonly Row[]> {
    for (;;) {
      while (this.rows.length < this.chunkRows && !this.isEnded && this.failure === undefined) {
        await new Promise<void>((resolve) => {
          this.wake = resolve;
        });
      }
      if (this.failure !== undefined) throw this.failure;
      const rows = this.rows;
      this.rows = [];
      if (rows.length > 0) yield rows;
      // It may have ended while the rows were being looked at.
      if (this.isEnded && this.rows.length === 0) return;
      this.flow.resume();
    }
  }
}
