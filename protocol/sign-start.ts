import type { SignedStart } from './start.ts'
import { signCompact, type SignSettings } from './sign-compact.ts'

/**
 * What a comm plugin sends to `POST /start` as `application/jwt`: let somebody identify during a conversation
 * (PROTOCOL.md section 2). What is undefined is left out.
 * @param settings with the `kid` by which the core knows the key: `authonly_request_keys.<kid>`
 */
export const signStart = (
  request: SignedStart['request'],
  settings: SignSettings & { kid: string },
): Promise<string> => signCompact({ request }, settings)
