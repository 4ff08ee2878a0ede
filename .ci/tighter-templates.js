/**
 * Takes out of lit templates what is only there to be read: white space that breaks a line. Where it
 * stands between tags, or between a tag and a value, nothing is left of it; inside a tag, beside words,
 * or between two values, one space. Who wants a space between two elements writes it on one line.
 *
 * @returns {import('vite').Plugin}
 */
export function tighterTemplates() {
  return {
    name: 'tighter-templates',
    transform: {
      filter: { id: /[\\/]widget[\\/].*\.ts$/ },
      handler(code) {
        /** @type {{ start: number, end: number }[]} */
        const quasis = []
        walk(this.parse(code), (node) => {
          if (node.type === 'TaggedTemplateExpression' && node.tag.name === 'html')
            quasis.push(...node.quasi.quasis)
        })
        if (!quasis.length) return null
        let tighter = code
        for (const { start, end } of quasis.sort((one, other) => other.start - one.start))
          tighter = tighter.slice(0, start) + tightened(code.slice(start, end)) + tighter.slice(end)
        return { code: tighter, map: null }
      },
    },
  }
}

/** @param {string} text a part of a template, between two values */
export function tightened(text) {
  return text
    .replace(/^\s*\n\s*$/, ' ')
    .replace(/(^|>)\s*\n\s*(?=<|$)/g, '$1')
    .replace(/\s*\n\s*(\/?>)/g, '$1')
    .replace(/\s*\n\s*/g, ' ')
}

/**
 * @param {any} node
 * @param {(node: any) => void} visit
 */
function walk(node, visit) {
  if (Array.isArray(node)) for (const one of node) walk(one, visit)
  else if (typeof node?.type === 'string') {
    visit(node)
    for (const value of Object.values(node)) if (typeof value === 'object') walk(value, visit)
  }
}
