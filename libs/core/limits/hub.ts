// Limits of the hub process: its GraphQL door, keys, queue and shutdown.

/** A decimal on the wire: 18 digits, a point, 8 digits and a sign, with room for leading zeros of old systems. */
export const DECIMAL_CHARACTERS_MAX = 40;
/** A cursor holds the sort values and the key of one record; the longest key of the catalogue is under 1 KiB. */
export const CURSOR_CHARACTERS_MAX = 4_096;
/** JSON values nest a few levels (a filter, a record with a point); the bound guards the stack. */
export const JSON_DEPTH_MAX = 32;
/** Enough of a wrong value to recognise it in a message. */
export const SHOWN_VALUE_CHARACTERS_MAX = 100;

/** 32 characters of a random alphabet of 62 are 190 bits: nobody guesses them, so a plain SHA-256 may store them. */
export const ADMIN_KEY_CHARACTERS_MIN = 32;
