// How deep the sums over budget facts go into their dotted codes. A province writes some hundred thousand lines a year; by these parts
// a year of all agencies is some thousand groups by program, and some ten thousand by sub-activity or by whole account.

/** `1.03.10`: field of government and program (Permendagri 90/2019). */
export const PROGRAM_PARTS = 3;
/** `5.2`: the group of an account (kelompok). */
export const ACCOUNT_GROUP_PARTS = 2;
/** `5.1.02`: the kind of an account (jenis), the deepest that a budget law shows. */
export const ACCOUNT_KIND_PARTS = 3;
/** `1.1`: general funds of the region itself; below are single taxes. */
export const FUND_SOURCE_PARTS = 2;
