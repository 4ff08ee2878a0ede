/**
 * @param {Awaited<ReturnType<typeof import('./widget.js').measureWidget>>} measured
 * @returns {import('../table.js').Row[]}
 */
export function widgetRows({ scripting, drawing, shift, requests, mounts, memory }) {
  const { before, after, ratio } = memory
  const left = { nodes: after.nodes - before.nodes, listeners: after.listeners - before.listeners }
  const many = mounts.toLocaleString('en')
  return [
    {
      what: 'Widget: scripting to the first choice, CPU 4x slower',
      measured: `${scripting.toFixed(0)} ms, style and layout ${drawing.toFixed(0)} ms`,
    },
    {
      what: '  requests until then',
      measured: `${requests.length}: ${requests.map(short).join(', ')}`,
    },
    {
      what: '  layout shift, as the code is pasted',
      measured: `${shift.pasted.toFixed(3)} at most`,
    },
    {
      what: '  layout shift, where the page keeps the place free',
      measured: `${shift.keptFree.toFixed(3)} at most`,
      target: '0',
      met: shift.keptFree === 0,
    },
    {
      what: `  memory after ${many} more mounts`,
      measured: `${after.megabytes.toFixed(2)} MB (before ${before.megabytes.toFixed(2)} MB), ratio ${ratio.toFixed(2)}`,
      target: 'ratio at most 1.05',
      met: ratio <= 1.05,
    },
    {
      what: '  left behind by them',
      measured: `${left.nodes} nodes, ${left.listeners} listeners`,
      target: 'none',
      met: left.nodes <= 0 && left.listeners <= 0,
    },
  ]
}

/** @param {string} request its method and its path, which has a hash in its name */
const short = (request) =>
  request
    .replace(/^GET /, '')
    .replace(/^\/widget\//, '')
    .replace(/-[\w-]{8}\.js$/, '.js')
