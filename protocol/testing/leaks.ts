import { inspect } from 'node:util'
import { expect } from 'vitest'
import { Problem } from '../problem.ts'

/** Everything that a log or a crash report could show of an error, in one text. */
export function everythingIn(error: unknown): string {
  const texts: string[] = []
  for (let it: unknown = error; it instanceof Error; it = it.cause)
    texts.push(
      it.message,
      String(it.stack),
      JSON.stringify(it),
      inspect(it, { showHidden: true, depth: 9 }),
    )
  return texts.join('\n')
}

/**
 * Expects a refusal with one of these codes, in which no secret text stands and no piece of 16 or
 * more characters of the token.
 */
export async function expectRefusal(
  attempt: Promise<unknown>,
  codes: readonly string[],
  { secrets, token }: { secrets: readonly string[]; token: string },
): Promise<Problem> {
  const error: unknown = await attempt.then(
    () => 'it was accepted',
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(Problem)
  if (!(error instanceof Problem)) throw new TypeError('not a problem')
  expect(codes).toContain(error.code)
  expect(error.cause).toBeUndefined()
  const told = everythingIn(error)
  for (const secret of secrets) expect(told).not.toContain(secret)
  for (let at = 0; at + 16 <= token.length; at += 8)
    expect(told).not.toContain(token.slice(at, at + 16))
  return error
}
