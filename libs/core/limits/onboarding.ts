// Limits of the proof that a mapping reads a sample right, before there is a connector.

/** Characters of a sample: some dozens of wide rows. */
export const MAPPING_SAMPLE_LENGTH_MAX = 65_536;
/** Rows of it that are read. */
export const MAPPING_SAMPLE_ROWS_MAX = 50;
/** Fields of a mapping: the widest dataset has a few dozen. */
export const MAPPING_FIELDS_MAX = 200;
