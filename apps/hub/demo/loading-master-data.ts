/** Why a hub is not ready before it has looked for its master data, and for the first time taken them in. */
export const LOADING_MASTER_DATA = 'loading master data';
