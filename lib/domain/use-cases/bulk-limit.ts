/** More cases than this are not changed at once: narrow the list. */
export const BULK_LIMIT = 1_000;
