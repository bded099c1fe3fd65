/** Why a batch as a whole could not be applied. Its records are not to blame; it is tried again and then waits for a person. */
export type BatchFaultCode = 'RULE_FAULT' | 'PAYLOAD_MISSING' | 'PAYLOAD_BROKEN' | 'WRITTEN_MEANWHILE';

export class BatchFault extends Error {
  override readonly name = 'BatchFault';

  constructor(
    readonly code: BatchFaultCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
