import { SetMetadata, type CustomDecorator } from '@nestjs/common';

/** What a computed query counts against the ceiling of its caller, in estimated records, whatever it answers. */
export function Costs(records: number): CustomDecorator {
  return SetMetadata(COST, records);
}

export const COST = 'lumbung:cost';
