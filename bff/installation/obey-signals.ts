/** What runs, as far as signals have to do with it. */
export interface Signalled {
  /** Reads the configuration again. */
  reload?(): unknown
  /** Lets requests under way finish, and stops. */
  close(): Promise<void>
}

/** Does what signals ask, also when they come while it starts: then after that. */
export function obeySignals(
  own: Pick<NodeJS.Process, 'on' | 'once' | 'exit'>,
  starting: Promise<Signalled>,
): void {
  // A start that fails ends the process by itself.
  const started = starting.catch(() => undefined)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    own.once(signal, () => void started.then((it) => it?.close()).then(() => own.exit(0)))
  own.on('SIGHUP', () => void started.then((it) => it?.reload?.()))
}
