import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Context, Hono } from 'hono'
import { signPlatformToken } from '../protocol/sign-platform-token.ts'
import { conversationPage, roomPage, type SupplierPage } from './supplier-pages.ts'

export interface Supplier {
  /** The contact server's origin. */
  contactServer: string
  /** Where the secrets lie that it shares with the contact server. */
  keysFolder: string
}

/** As long as the demo's tokens count, in seconds. */
const life = 60 * 60

/**
 * A supplier of video calls, as far as ID Contact sees one: it gives its guest and its host each a token, and shows the
 * host page in a frame. There is no video; the contact server is on another origin, as it would be.
 */
export function supplier({ contactServer, keysFolder }: Supplier): Hono {
  const app = new Hono()
  const platform = `${contactServer}/platform/video`
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': [
      "default-src 'none'",
      "style-src 'self'",
      "img-src 'self'",
      `frame-src ${contactServer}`,
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  }

  app.get('/', (c) => c.redirect(`/videobellen/${randomBytes(9).toString('base64url')}`, 303))

  app.get('/:room', (c) => c.body(roomPage(pageOf(c)), 200, headers))

  app.get('/:room/burger', (c) =>
    c.body(
      conversationPage({ ...pageOf(c), of: 'citizen', isBack: c.req.query('terug') !== undefined }),
      200,
      headers,
    ),
  )

  app.get('/:room/identificeren', async (c) => {
    const { room } = pageOf(c)
    const payload = {
      id: `${room}-1`,
      roomId: room,
      redirectUrl: `${new URL(c.req.url).origin}/videobellen/${room}/burger?terug`,
      name: 'Bezoeker 1',
      purpose: 'report_move',
    }
    const token = await sign('guest', payload)
    return c.redirect(`${platform}/guest/init/${token}`, 303)
  })

  app.get('/:room/medewerker', async (c) => {
    const page = pageOf(c)
    const token = await sign('host', { roomId: page.room })
    const frame = `${platform}/host/${token}`
    return c.body(conversationPage({ ...page, of: 'agent', frame }), 200, headers)
  })

  app.post('/:room/einde', async (c) => {
    const { room } = pageOf(c)
    const token = await sign('host', { roomId: room })
    await fetch(`${platform}/host/end/${token}`, { method: 'POST', redirect: 'manual' })
    return c.redirect(`/videobellen/${room}/medewerker`, 303)
  })

  return app

  async function sign(who: 'guest' | 'host', payload: Parameters<typeof signPlatformToken>[0]) {
    const text = await readFile(join(keysFolder, `platform-video-${who}`), 'utf8')
    const secret = new TextEncoder().encode(text.trim())
    return signPlatformToken(payload, { secret, now: () => new Date(), lifeSeconds: life })
  }
}

const pageOf = (c: Context): SupplierPage => ({ room: c.req.param('room') ?? '' })
