import type { Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { Problem } from '../../../protocol/problem.ts'
import { html, type Html } from '../../../ui/html.ts'
import { negotiateLocale } from '../../../ui/locale.ts'
import { pageMessages } from '../../../ui/messages/page.ts'
import { pageHeaders } from '../../../ui/page-headers.ts'
import { linkButton } from '../../../ui/parts/button.ts'
import { loggedProblem, pluginApp } from '../app.ts'
import { assets } from '../assets.ts'
import type { CommPluginDeps } from './comm-plugin.ts'
import { baseOf, supplierPage } from './pages.ts'
import { hashOf, newSecret } from './secrets.ts'

/** In seconds: as long as a conversation is known. */
const ownerLife = 2 * 60 * 60

/** The browser takes it only from this host, over https or on this machine; Lax: it arrives from another site. */
const cookieOf = (id: string) => `__Host-conversation-${id}`

/** The citizen's pages: the first browser to arrive owns the conversation, and gets an address without a secret. */
export function citizenApp(deps: CommPluginDeps): Hono {
  const { config, way, store, log } = deps
  const app = pluginApp({ log })
  const base = baseOf(config)

  app.get('/assets/*', assets(deps.assets))

  app.get('/c/:secret', async (c) => {
    const conversation = await store.find({ clientHash: hashOf(c.req.param('secret')) })
    if (conversation === undefined) throw new Problem('conversation_unknown')
    const { id } = conversation
    const secret = getCookie(c, cookieOf(id)) ?? newSecret()
    if (!(await store.own(id, hashOf(secret)))) throw new Problem('conversation_not_yours')
    setCookie(c, cookieOf(id), secret, {
      path: '/',
      secure: true,
      httpOnly: true,
      sameSite: 'Lax',
      maxAge: ownerLife,
    })
    c.header('cache-control', 'no-store')
    c.header('referrer-policy', 'no-referrer')
    return c.redirect(`${base}/conversation/${id}`, 303)
  })

  app.get('/conversation/:id', async (c) => {
    const id = c.req.param('id')
    const conversation = await store.find({ id })
    if (conversation === undefined) throw new Problem('conversation_unknown')
    const secret = getCookie(c, cookieOf(id))
    if (secret === undefined || conversation.ownerHash !== hashOf(secret))
      throw new Problem('conversation_not_yours')
    const locale = localeOf(c, conversation.locale)
    const made = await way.page(conversation, { locale })
    c.header('referrer-policy', 'no-referrer')
    return 'redirect' in made ? c.redirect(made.redirect, 303) : page(c, 200, made, locale)
  })

  app.onError((error, c) => {
    const { status } = loggedProblem(error, log)
    const { problems, backToWebsite } = pageMessages(localeOf(c), config.wording)
    const { title, text } = status >= 500 ? problems.internal : problems.not_found
    const { website } = config.organisation
    return page(c, status, {
      title,
      main: html`<h1>${title}</h1>
        <p class="lead">${text}</p>
        ${website && html`<p>${linkButton({ label: backToWebsite, href: website })}</p>`}`,
    })
  })
  return app

  function page(
    c: Context,
    status: number,
    { title, main, ...more }: { title: string; main: Html; refreshWithoutScripts?: number },
    locale = localeOf(c),
  ): Response {
    const text = supplierPage({ config, locale, title, main, ...more })
    return new Response(text, { status, headers: pageHeaders() })
  }

  function localeOf(c: Context, known?: string) {
    const acceptLanguage = c.req.header('accept-language')
    const asked = c.req.query('lang') ?? known
    return negotiateLocale({ asked, acceptLanguage, offered: config.languages })
  }
}
