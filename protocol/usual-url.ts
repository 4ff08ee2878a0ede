/** A label of a name. `xn--` is left out, because not everything that begins so can be decoded. */
const label = '(?!xn--)[a-z][a-z\\d-]*'
const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)'

/** The host as nearly all are written, a port of up to four digits, and the beginning of what comes behind. */
const usual = new RegExp(
  `^https?://(?:${label}(?:\\.${label})*|${octet}(?:\\.${octet}){3})(?::\\d{1,4})?(?:[/?#]|$)`,
)

/**
 * Whether it is certainly an absolute http or https URL, without credentials: what comes behind the host makes none
 * invalid (WHATWG URL). A start has seven to judge; whatever else a parser makes a URL of is left to it.
 */
export const isUsualUrl = (text: string): boolean => usual.test(text)
