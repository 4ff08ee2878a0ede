/** In milliseconds. */
const longest = 20_000

/**
 * A page of ours as it is now. By XMLHttpRequest, which reads the answer as a document by itself: pages of ours let no
 * script turn text into markup.
 * @returns undefined where it didn't come
 */
export const fetchPage = (address: string, signal: AbortSignal): Promise<Document | undefined> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('GET', address)
    request.responseType = 'document'
    request.timeout = longest
    request.setRequestHeader('accept', 'text/html')
    request.addEventListener('loadend', () => {
      resolve(request.status === 200 ? (request.responseXML ?? undefined) : undefined)
    })
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send()
  })
