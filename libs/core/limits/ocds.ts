// Limits of the OCDS export.

/** Contracting processes on one page, with all their releases: some hundred kilobytes. */
export const OCDS_PACKAGES_PER_PAGE = 100;
/** Releases of one process: a package passes five steps and is mended a few times; the latest 50 are shown. */
export const OCDS_VERSIONS_PER_PACKAGE_MAX = 50;
