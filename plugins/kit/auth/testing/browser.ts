import type { Hono } from 'hono'
import { cookieHeader, keepCookies } from '../../../../protocol/testing/cookies.ts'

/** A browser of one citizen, as far as it matters here: it keeps cookies and sends the forms of a page. */
export function browser(app: Hono) {
  const cookies = new Map<string, string>()

  async function ask(address: string, request: RequestInit = {}) {
    const headers = new Headers(request.headers)
    if (cookies.size > 0) headers.set('cookie', cookieHeader(cookies))
    const response = await app.request(address, { ...request, headers })
    keepCookies(cookies, response)
    const text = await response.clone().text()
    return {
      status: response.status,
      location: response.headers.get('location'),
      headers: response.headers,
      text,
      /** Without markup. */
      said: text
        .replace(/<(style|title)[\s\S]*?<\/\1>/g, ' ')
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' '),
      buttons: [...text.matchAll(/<button[^>]*>([^<]*)/g)].map(([, label = '']) => label.trim()),
      /** The form whose address ends so: where it goes and what it holds, hidden. */
      form: (step: string) => formOn(text, step),
    }
  }

  return {
    cookies,
    ask,
    press: ({ action, fields }: Form, headers: Record<string, string> = {}) =>
      ask(action, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
          ...headers,
        },
        body: new URLSearchParams(fields).toString(),
      }),
  }
}

export interface Form {
  action: string
  fields: Record<string, string>
}

function formOn(text: string, step: string): Form {
  for (const [form, action = ''] of text.matchAll(/<form[^>]* action="([^"]*)"[\s\S]*?<\/form>/g))
    if (new URL(action, 'http://localhost').pathname.endsWith(`/${step}`)) {
      const fields = [...form.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)]
      return { action, fields: Object.fromEntries(fields.map(([, name, value]) => [name, value])) }
    }
  throw new Error(`the page has no form that goes to ${step}`)
}
