/**
 * Six digits that a frame and the window that logs in show alike, made of what the frame keeps secret's SHA-256 in
 * base64url: whoever is led to a window of somebody else's frame reads another code.
 */
export function codeOf(challenge: string): string {
  let number = 0
  for (const character of challenge) number = (number * 64 + digitOf(character)) % 1_000_000
  return String(number)
    .padStart(6, '0')
    .replace(/(...)$/, ' $1')
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const digitOf = (character: string): number => Math.max(0, digits.indexOf(character))
