import { pageHeaders } from '../../ui/page-headers.ts'

/** A page as it is sent to a browser, with what it may load and do. */
export const page = (status: number, text: string): Response =>
  new Response(text, { status, headers: pageHeaders() })
