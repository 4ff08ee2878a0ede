// @ts-check
// Loaded before the built command: what a test can't wait for. SIGUSR2 moves the clock on by as many hours as
// LATER_HOURS says, SIGWINCH collects what nobody holds any more, as V8 does by itself sooner or later.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

const realNow = Date.now.bind(Date)
let ahead = 0

globalThis.Date = new Proxy(Date, {
  construct: (target, given, asWhat) =>
    Reflect.construct(target, given.length === 0 ? [realNow() + ahead] : given, asWhat),
  get: (target, name, receiver) =>
    name === 'now' ? () => realNow() + ahead : Reflect.get(target, name, receiver),
})
process.on('SIGUSR2', () => {
  ahead += Number(process.env.LATER_HOURS) * 3_600_000
})
process.on('SIGWINCH', () => {
  setFlagsFromString('--expose-gc')
  const collect = /** @type {() => void} */ (runInNewContext('gc'))
  for (let times = 0; times < 4; times += 1) collect()
})
