/**
 * Two ways to identify, as the configuration says them: the second can only give its result to the browser.
 * @param server where they are; this installation where it is empty
 */
export const twoWays = (server = ''): string =>
  Object.entries({ demo: 'Testinlog', wallet: 'Testportemonnee' })
    .map(
      ([tag, name]) => `
[[auth_methods]]
tag = "${tag}"
name = "${name}"
image_path = "/images/${tag}.svg"
start = "${server}/auth/${tag}"
disable_attr_url = ${tag === 'wallet'}
`,
    )
    .join('')
