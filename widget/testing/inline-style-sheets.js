/**
 * What vite does with `import text from './styles.css?inline'`, for the test server.
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function inlineStyleSheets() {
  /** @param {{ path: string, URL: URL }} context */
  const isInline = ({ path, URL }) => path.endsWith('.css') && URL.searchParams.has('inline')
  return {
    name: 'inline-style-sheets',
    resolveMimeType: (context) => (isInline(context) ? 'js' : undefined),
    transform: (context) =>
      isInline(context) ? `export default ${JSON.stringify(context.body)}` : undefined,
  }
}
