import { forWebsite } from './cross-origin.ts'
import { securityHeadersOfAll } from '../../ui/security-headers.ts'

/**
 * What the middleware of `/session_options` and `/start` adds to every answer, where it is given without the routes.
 * `Origin` in `vary` is left to the answer, which has more there.
 * @param origin of a configured website
 */
export const addedHeaders = (
  origin: string | undefined,
  version: string,
): Record<string, string> => ({
  ...(origin !== undefined && forWebsite(origin)),
  'api-version': version,
  ...securityHeadersOfAll,
})
