// Limits of the CETAR score.

/** Agencies and secretariats of one province: Jawa Timur has some sixty. */
export const CETAR_AGENCIES_MAX = 500;
/** Boards remembered, about 300 KiB each: this and the previous period of a dozen pages that people look at. */
export const CETAR_BOARDS_REMEMBERED_MAX = 24;
