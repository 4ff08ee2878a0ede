import { posix, relative, resolve, sep } from 'node:path'

/**
 * Who may import whom (README, "Where things are"): a rule for ESLint. A specifier is resolved against
 * the file that it stands in, so it makes no difference how the way there is written, or whether it is
 * an import, a re-export or `import()`.
 */

const root = resolve(import.meta.dirname, '..')

/** The first that fits says in which room a path lies. */
const rooms = [
  /^bff\/main(?=(\.test)?\.[jt]s$)/,
  /^plugins\/kit(?=\/|$)/,
  /^plugins\/auth\/[^/]+/,
  /^plugins\/comm\/channels\/[^/]+/,
  /^plugins\/comm(?=\/|$)/,
  /^(\.ci|protocol|ui|widget|bff|plugins|demo|stories|bench)(?=\/|$)/,
]

/**
 * What each room may import besides itself. `x/*` is every room below `x`; one with `type ` before it
 * gives its types only. A room is judged by the first line that it matches.
 * @type {readonly [room: string, allowed: readonly string[]][]}
 */
const allowances = [
  ['protocol', []],
  ['ui', []],
  ['widget', ['ui', 'type protocol']],
  ['bff/main', ['protocol', 'ui', 'widget', 'bff', 'plugins/*']],
  ['bff', ['protocol', 'ui']],
  ['plugins/kit', ['protocol', 'ui']],
  // A plugin knows no other plugin, a channel no other channel.
  ['plugins/auth/*', ['protocol', 'ui', 'plugins/kit']],
  ['plugins/comm/channels/*', ['protocol', 'ui', 'plugins/kit', 'plugins/comm']],
  ['plugins/comm', ['protocol', 'ui', 'plugins/kit', 'plugins/comm/channels/*']],
  ['plugins', []],
  ['demo', ['bff', 'bff/main', 'protocol', 'ui', '.ci']],
  ['bench', ['bff', 'bff/main', 'protocol', 'ui', '.ci']],
  // Every page and element as it is shown: nothing else of a part.
  ['stories', ['widget', 'ui', 'protocol', 'bff', 'plugins/*']],
]

/** Beyond what its room may import. The fixtures that the widget's parser is tested against are made from the schemas. */
const exceptions = [
  { files: /^widget\/(testing\/|.*\.test\.ts$)/, allowed: ['protocol'] },
  { files: /\.config\.[jt]s$/, allowed: ['.ci'] },
  // A PostgreSQL server of their own, as the bench has it too, and nginx.
  { files: /^(bff\/conformance|plugins\/(comm|kit)\/testing)\//, allowed: ['.ci'] },
  // A real OpenID provider, to log in at.
  { files: /^demo\/e2e\//, allowed: ['plugins/auth/oidc'] },
]

/** @param {string} path relative to the project, with slashes */
const roomOf = (path) => rooms.map((room) => room.exec(path)?.[0]).find(Boolean)

/**
 * @param {string} pattern
 * @param {string} room
 */
const fits = (pattern, room) =>
  pattern.endsWith('/*') ? room.startsWith(pattern.slice(0, -1)) : pattern === room

/**
 * Why a file may not import this, if it may not.
 * @param {string} file relative to the project, with slashes
 * @param {string} specifier as it is written, or the part of it that is certain
 * @param {boolean} typesOnly
 * @returns {string | undefined}
 */
function refusal(file, specifier, typesOnly) {
  const from = roomOf(file)
  if (!from || !/^\.{0,2}\//.test(specifier)) return undefined
  if (specifier.startsWith('/')) return 'An import starts from the file that it stands in.'
  const to = roomOf(posix.join(posix.dirname(file), specifier))
  if (!to || to === from) return undefined
  const own = allowances.find(([room]) => fits(room, from))?.[1]
  if (!own) return undefined
  const more = exceptions.filter(({ files }) => files.test(file)).flatMap(({ allowed }) => allowed)
  const allowed = [...own, ...more]
  if (allowed.some((room) => fits(room, to))) return undefined
  if (allowed.includes(`type ${to}`))
    return typesOnly ? undefined : `Only types of ${to}/ may be imported in ${from}/.`
  return `${from}/ may import ${allowed.join(', ') || 'nothing of ours'}: not ${to}/.`
}

/**
 * What is certain about where an expression leads: all of a text, or what a template begins with.
 * @param {import('estree').Node} source
 */
function certain(source) {
  if (source.type === 'Literal') return String(source.value)
  if (source.type === 'TemplateLiteral') return source.quasis[0]?.value.cooked ?? ''
  return ''
}

/** @type {import('eslint').Rule.RuleModule} */
const roomsRule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = relative(root, context.filename).split(sep).join('/')
    /**
     * @param {import('estree').Node} node
     * @param {string} specifier
     * @param {boolean} typesOnly
     */
    const judge = (node, specifier, typesOnly) => {
      const message = refusal(file, specifier, typesOnly)
      if (message) context.report({ node, message })
    }
    /** @param {any} node a declaration that imports or exports from elsewhere */
    const declaration = (node) => {
      if (!node.source) return
      const kinds = [node, ...(node.specifiers ?? [])].map(
        (one) => one.importKind ?? one.exportKind,
      )
      const [whole, ...each] = kinds
      const typesOnly =
        whole === 'type' || (each.length > 0 && each.every((kind) => kind === 'type'))
      judge(node, node.source.value, typesOnly)
    }
    return {
      ImportDeclaration: declaration,
      ExportNamedDeclaration: declaration,
      ExportAllDeclaration: declaration,
      ImportExpression(node) {
        const specifier = certain(node.source)
        if (specifier) judge(node, specifier, false)
        else if (roomOf(file) && !/\.test\.[jt]s$/.test(file))
          context.report({ node, message: 'Say where an import leads, so that it can be judged.' })
      },
      /** @param {any} node `import('…').Name`, a type */
      TSImportType(node) {
        judge(node, certain(node.source), true)
      },
    }
  },
}

/** @type {import('eslint').ESLint.Plugin} */
export const importRules = { rules: { rooms: roomsRule } }
