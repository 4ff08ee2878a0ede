import type { Claims } from './profile.ts'
import type { Attempt, LoginFault } from './provider.ts'
import type { OrganisationLoginSettings } from './settings.ts'

/** The login at the organisation's own provider. */
export interface OrganisationLogin {
  settings: OrganisationLoginSettings
  begin(redirectUri: string): Promise<{ url: string; attempt: Attempt }>
  finish(url: URL, attempt: Attempt): Promise<Claims>
  endSession(returnTo: string): Promise<string | undefined>
}

/** Loads what speaks OpenID only when the first person logs in: whoever serves without it keeps the memory. */
export function organisationLogin(
  settings: OrganisationLoginSettings,
  fetch: typeof globalThis.fetch,
): OrganisationLogin {
  let opened: Promise<OrganisationLogin> | undefined
  const provider = () =>
    (opened ??= import('./provider.ts').then(({ Provider }) =>
      Object.assign(new Provider(settings, fetch), { settings }),
    ))
  return {
    settings,
    begin: async (redirectUri) => (await provider()).begin(redirectUri),
    finish: async (url, attempt) => (await provider()).finish(url, attempt),
    endSession: async (returnTo) => (await provider()).endSession(returnTo),
  }
}

/** Which fault it is, without loading what throws it. */
export function faultOf(fault: unknown): { fault: LoginFault; code: string | undefined } {
  if (!(fault instanceof Error) || fault.name !== 'LoginFailed') throw fault
  const { fault: kind, code } = fault as Error & { fault: LoginFault; code: string | undefined }
  return { fault: kind, code }
}
