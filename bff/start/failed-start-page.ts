import type { Problem } from '../../protocol/problem.ts'
import type { StartRequest } from '../../protocol/start.ts'
import type { Locale } from '../../ui/locale.ts'
import type { CoreConfig } from '../configuration/core-config.ts'
import { problemPage } from '../pages/problem-page.ts'
import { allowedReturnUrl } from '../return/allowed-return-url.ts'
import { withNotice } from '../return/with-notice.ts'

interface FailedStart {
  request: StartRequest
  problem: Problem
  config: CoreConfig
  locale: Locale
}

/** What a citizen reads whose start failed: with a press it is tried again, with what was chosen. */
export function failedStartPage({ request, problem, config, locale }: FailedStart): string {
  const { kind, ...fields } = request
  return problemPage({
    problem,
    config,
    locale,
    wayBack: wayBackOf(request.return_url, problem, config),
    // A result is for parts, which don't look at pages.
    ...(kind !== 'authenticated' && { again: fields }),
  })
}

/** What a citizen reads whose form was not filled in as it should be. */
export function unreadStartPage({
  return_url,
  ...page
}: Omit<FailedStart, 'request'> & { return_url: string | undefined }): string {
  const missing = choices.includes(String(page.problem.facts.path))
  return problemPage({
    ...page,
    wayBack: wayBackOf(return_url, page.problem, page.config),
    ...(missing && { cause: 'nothing_chosen' as const }),
  })
}

const choices = ['auth_method', 'comm_method']

function wayBackOf(
  url: string | undefined,
  { status }: Problem,
  config: CoreConfig,
): string | undefined {
  if (!url) return undefined
  try {
    const allowed = allowedReturnUrl(url, config)
    return status < 500 ? allowed : withNotice(allowed, 'unavailable')
  } catch {
    return undefined
  }
}
