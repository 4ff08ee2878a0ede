import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { Problem, problemResponse } from '../../../protocol/problem.ts'
import { type Locale, negotiateLocale } from '../../../ui/locale.ts'
import { say } from '../../../ui/words.ts'
import { loggedProblem } from '../../kit/app.ts'
import { readJson } from '../../kit/parse-body.ts'
import { sameOrigin } from '../../kit/same-origin.ts'
import type { EventStreams } from '../../kit/stream.ts'
import { serves } from '../agents/agent.ts'
import type { CommContext } from '../conversation/context.ts'
import { deskLanguages } from '../desk/words/languages.ts'
import { endRoom } from './end-room.ts'
import { extendRoom, roomTime } from './extend-room.ts'
import { claimFrame, frameAgent, keepFrameLogin } from './frame-login.ts'
import { hostHeaders } from './host-headers.ts'
import { hostAgainPage, hostLoginPage, hostProblemPage } from './host-other-pages.ts'
import { type HostFrame, hostPage } from './host-page.ts'
import { hostStream } from './host-stream.ts'
import { noteCopiedInRoom } from './note-copied-in-room.ts'
import { openHost } from './open-host.ts'
import { readRoom } from './read-room.ts'
import type { PlatformSettings } from './settings.ts'

const Claim = z.object({
  code: z.string().min(43).max(200),
  secret: z.string().max(200),
})
const OfHost = z.object({ token: z.string() })
const Copied = OfHost.extend({
  number: z.number().int(),
  kind: z.string().max(200),
})

/** What a platform's host asks, and the page in its frame. */
export function hostRoutes(
  app: Hono,
  {
    context,
    streams,
    platform,
  }: { context: CommContext; streams: EventStreams; platform: PlatformSettings },
): void {
  const { config, now, log } = context
  const headers = hostHeaders(platform)

  // The platform's own server asks this, not a page of ours.
  app.post('/host/end/:token', async (c) => {
    const { hash } = await openHost(platform, c.req.param('token'), now)
    await endRoom(context, hash)
    return c.body(null, 204)
  })

  app.get('/host/live/:token', (c) => hostStream(context, streams, platform, c))

  app.get('/host', (c) => c.html(hostAgainPage(hostFrame(c, context, platform)), 200, headers))

  app.get('/host/:token', async (c) => {
    const frame = hostFrame(c, context, platform)
    try {
      const host = await openHost(platform, c.req.param('token'), now)
      const agent = platform.requiresLogin ? await frameAgent(context, platform, c) : undefined
      if (platform.requiresLogin && agent === undefined)
        return c.html(hostLoginPage(frame), 200, headers)
      const otherSubjects =
        agent === undefined
          ? []
          : [...config.purposes.keys()].filter((tag) => !serves(agent.subjects, tag))
      const room = await readRoom(context, platform, host, { agent: agent?.id, otherSubjects })
      const page = hostPage({
        ...frame,
        room,
        time: await roomTime(context, host.hash),
        subjectNames: new Map([...config.purposes].map(([tag, { name }]) => [tag, name])),
        attributeNames: config.attributeNames,
        methodNames: config.authMethodNames,
      })
      return c.html(page, 200, headers)
    } catch (fault) {
      const problem = loggedProblem(fault instanceof Error ? fault : new Error('unknown'), log)
      return c.newResponse(hostProblemPage(frame, problem), problem.status, headers)
    }
  })

  const ours = sameOrigin(config.serverUrl)

  app.post('/host/login', ours, async (c) => {
    const claimed = await claimFrame(context, platform, c, await readJson(c, Claim))
    return claimed ? c.body(null, 204) : problemResponse(new Problem('login_required'))
  })

  app.post('/host/active', ours, async (c) => {
    await keepFrameLogin(context, platform, c)
    return c.body(null, 204)
  })

  app.post('/host/extend', ours, async (c) => {
    const { token } = await readJson(c, OfHost)
    const { host } = await lookingHost(c, token)
    await extendRoom(context, host.hash)
    await keepFrameLogin(context, platform, c)
    return c.body(null, 204)
  })

  app.post('/host/copied', ours, async (c) => {
    const { token, number, kind } = await readJson(c, Copied)
    const { host, agent } = await lookingHost(c, token)
    await noteCopiedInRoom(context, platform, host, { agent: agent?.id, number, kind })
    await keepFrameLogin(context, platform, c)
    return c.body(null, 204)
  })

  /** Whoever may see what is on the page, and so may do something there. @throws Problem as `openHost`; 'login_required' */
  async function lookingHost(c: Context, token: string) {
    const host = await openHost(platform, token, now)
    const agent = platform.requiresLogin ? await frameAgent(context, platform, c) : undefined
    if (platform.requiresLogin && agent === undefined) throw new Problem('login_required')
    return { host, agent }
  }
}

export function hostFrame(
  c: Context,
  { config }: CommContext,
  platform: PlatformSettings,
): HostFrame {
  const locale = localeOf(c, config.languages)
  return {
    locale,
    organisation: { name: say(config.organisation.name, locale) },
    platform: say(platform.name, locale),
    base: new URL(platform.hostUrl).pathname.replace(/\/$/, ''),
  }
}

function localeOf(c: Context, languages: readonly Locale[]): Locale {
  const offered = languages.filter((locale) => deskLanguages.includes(locale))
  return negotiateLocale({
    asked: c.req.query('lang'),
    acceptLanguage: c.req.header('accept-language'),
    offered: offered.length > 0 ? offered : deskLanguages,
  })
}
