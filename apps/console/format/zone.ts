// Everybody in the province reads the same clock, wherever their phone thinks it is.
export const PROVINCE_ZONE = 'Asia/Jakarta';
/** All year: there is no summer time. */
export const PROVINCE_OFFSET = '+07:00';
