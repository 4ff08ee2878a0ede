/**
 * Whether somebody has it already: one of the tags in their `If-None-Match`. Proxies that compress make the
 * tags weak. RFC 9110 section 13.1.2.
 */
export const hasAlready = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch !== undefined &&
  (ifNoneMatch === etag ||
    ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag))
