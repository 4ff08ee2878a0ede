/** Catches what is said to the web editor in the console, for each test anew. */
export function heardWarnings(): () => string[] {
  let heard: string[] = []
  const { warn } = console
  beforeEach(() => {
    heard = []
    console.warn = (...parameters: unknown[]) => {
      heard.push(parameters.map(String).join(' '))
    }
  })
  afterEach(() => {
    console.warn = warn
  })
  return () => heard
}
