// In the repository only. A program of yours has schemas/generated/records.d.ts itself here.
export type * from '../../schemas/generated/records.js';
