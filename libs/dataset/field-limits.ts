export const STRING_LENGTH_MAX = 200;
export const CODE_LENGTH_MAX = 100;
export const TEXT_LENGTH_MAX = 10_000;
export const STRINGS_ITEMS_MAX = 20;
/** numeric(20,2): 18 digits before the point hold a thousand national budgets. */
export const MONEY_WHOLE_DIGITS_MAX = 18;
export const QUANTITY_WHOLE_DIGITS_MAX = 18;
export const QUANTITY_FRACTION_DIGITS_MAX = 8;
/** A centimetre; more would not survive the database's point, which holds two doubles. */
export const POINT_FRACTION_DIGITS_MAX = 7;
/** Days outside are typing errors (1025, 20226) in every system met so far. */
export const YEAR_MIN = '1900';
export const YEAR_MAX = '2200';
/** A double carries 15 decimal digits faithfully (IEEE 754): past that a JSON number may already differ from what was typed. */
export const FAITHFUL_DIGITS = 15;
