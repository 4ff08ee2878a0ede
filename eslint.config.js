import js from '@eslint/js'
import tseslint from 'typescript-eslint'

/**
 * Who may import whom (README, "Where things are"). Each room names the rooms it may not know;
 * a path is matched by the last folder that it climbs to, so `../../bff/x.ts` is an import of `bff`.
 */
const everyRoom = ['protocol', 'ui', 'widget', 'bff', 'plugins', 'stories', 'demo', 'bench']

/** @param {string[]} rooms */
const climbsTo = (rooms) => `^(\\.\\./)+(${rooms.join('|')})(/|$)`

/**
 * @param {string[]} files
 * @param {string[]} allowed rooms
 * @param {{ regex: string, message: string, allowTypeImports?: boolean }[]} [more]
 * @returns {import('typescript-eslint').ConfigArray[number]}
 */
const room = (files, allowed, more = []) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: climbsTo(everyRoom.filter((name) => !allowed.includes(name))),
            message: `Only ${allowed.join(', ') || 'nothing of ours'} may be imported here.`,
          },
          ...more,
        ],
      },
    ],
  },
})

const notAnotherPlugin = {
  regex: '^(\\.\\./)+(auth|comm)/',
  message: 'A plugin knows no other plugin: they meet over HTTP.',
}
const notAnotherChannel = {
  regex: '^\\.\\./(chat|phone|video)/',
  message: 'Channels never import one another.',
}
const typesOfProtocolOnly = {
  regex: '^(\\.\\./)+protocol/',
  allowTypeImports: true,
  message: 'The widget takes only types of protocol/.',
}
const noSchemasInTheBrowser = {
  regex: '^(zod|jose)(/|$)',
  message: 'Neither zod nor jose goes to the browser.',
}

export default tseslint.config(
  { ignores: ['dist/', '.data/', 'node_modules/', 'test-results/'] },
  js.configs.recommended,
  tseslint.configs.strict,
  {
    files: ['**/*.ts'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  {
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
    rules: { 'no-undef': 'off', eqeqeq: 'error' },
  },
  {
    files: ['**/*.ts'],
    ignores: [
      '**/main.ts',
      '**/*.test.ts',
      '**/testing/**',
      'demo/**',
      'bench/**',
      'vite.config.ts',
    ],
    rules: {
      'no-restricted-globals': [
        'error',
        {
          name: 'process',
          message: 'Only a main.ts touches the process; the rest takes arguments.',
        },
      ],
    },
  },
  room(['protocol/**', 'ui/**'], ['']),
  room(['widget/**'], ['ui', 'protocol'], [typesOfProtocolOnly, noSchemasInTheBrowser]),
  // The fixtures that the widget's parser is tested against are made from the schemas.
  room(['widget/**/*.test.ts', 'widget/testing/**'], ['ui', 'protocol']),
  room(['bff/**'], ['protocol', 'ui']),
  room(['bff/main.ts'], ['protocol', 'ui', 'widget', 'plugins']),
  room(['plugins/kit/**'], ['protocol', 'ui'], [notAnotherPlugin]),
  room(
    ['plugins/auth/**', 'plugins/comm/**'],
    ['protocol', 'ui'],
    [notAnotherPlugin, notAnotherChannel],
  ),
  room(['demo/**', 'bench/**'], ['bff', 'protocol', 'ui']),
)
