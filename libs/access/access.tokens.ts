/** Names of all datasets: a scope that fits none of them is a typing error. */
export const DATASET_NAMES = Symbol('DATASET_NAMES');
