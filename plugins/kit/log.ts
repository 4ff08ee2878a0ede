import { pino, type DestinationStream } from 'pino'

/** What a log line may say: flat, known fields. Never a token, an attribute or what a person typed. */
export type Facts = Record<string, string | number | boolean | undefined>

export interface Log {
  info(event: string, facts?: Facts): void
  warn(event: string, facts?: Facts): void
  error(event: string, facts?: Facts): void
}

export interface LogSettings {
  destination?: DestinationStream | undefined
  /** What is less than this isn't written. */
  level?: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}

/**
 * A log of JSON lines: `{"level","time","event",…facts}`, the time in ISO 8601.
 * Standard output unless another destination is given (each `write` gets one line with its newline).
 * Anything in the facts that isn't a string, number or boolean is left out, whatever the types were told:
 * an object handed over by mistake must not spill its contents.
 */
export function createLog({ destination, level = 'info' }: LogSettings = {}): Log {
  const lines = pino(
    {
      base: null,
      level,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  )
  return {
    info: (event, facts) => lines.info({ event, ...flat(facts) }),
    warn: (event, facts) => lines.warn({ event, ...flat(facts) }),
    error: (event, facts) => lines.error({ event, ...flat(facts) }),
  }
}

/** The same log, with these facts on every line, such as `{ plugin: 'demo' }`. */
export function logWith(log: Log, always: Facts): Log {
  return {
    info: (event, facts) => log.info(event, { ...always, ...facts }),
    warn: (event, facts) => log.warn(event, { ...always, ...facts }),
    error: (event, facts) => log.error(event, { ...always, ...facts }),
  }
}

const ours = new Set(['level', 'time', 'event'])
const kinds = new Set(['string', 'number', 'boolean'])

function flat(facts: Facts = {}): Facts {
  return Object.fromEntries(
    Object.entries(facts).filter(([name, value]) => !ours.has(name) && kinds.has(typeof value)),
  )
}
