import js from '@eslint/js'
import tseslint from 'typescript-eslint'
import { importRules } from './.ci/import-rules.js'

const noProcess = {
  regex: '^(node:)?process$',
  message: 'Only a main.ts touches the process; the rest takes arguments.',
}
const noSchemasInTheBrowser = {
  regex: '^(zod|jose)(/|$)',
  message: 'Neither zod nor jose goes to the browser.',
}

/**
 * Packages that may not be imported, whether by `import … from` or by `import()`.
 * @param {...{ regex: string, message: string }} patterns
 * @returns {import('eslint').Linter.RulesRecord}
 */
const withoutPackages = (...patterns) => ({
  'no-restricted-imports': ['error', { patterns }],
  'no-restricted-syntax': [
    'error',
    ...patterns.flatMap(({ regex, message }) => [
      { selector: `ImportExpression > Literal[value=/${inSelector(regex)}/]`, message },
      {
        selector: `ImportExpression > TemplateLiteral > TemplateElement[value.raw=/${inSelector(regex)}/]`,
        message,
      },
    ]),
  ],
})

/** @param {string} regex */
const inSelector = (regex) => regex.replaceAll('/', '\\u002F')

export default tseslint.config(
  {
    ignores: [
      'dist/',
      '.data/',
      'node_modules/',
      'test-results/',
      'widget/manifest/{id-contact,react,vue}.d.ts',
    ],
  },
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
      '.storybook/vitest.config.ts',
    ],
    rules: {
      'no-restricted-globals': ['error', { name: 'process', message: noProcess.message }],
      'no-restricted-properties': [
        'error',
        ...['globalThis', 'global', 'window', 'self'].map((object) => ({
          object,
          property: 'process',
          message: noProcess.message,
        })),
      ],
      ...withoutPackages(noProcess),
    },
  },
  {
    files: ['widget/**'],
    ignores: ['widget/**/*.test.ts', 'widget/testing/**', 'widget/*.config.js'],
    rules: withoutPackages(noProcess, noSchemasInTheBrowser),
  },
  { plugins: { 'id-contact': importRules }, rules: { 'id-contact/rooms': 'error' } },
)
