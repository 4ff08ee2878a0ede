/**
 * Takes out of Lit how it gives a style sheet to browsers that can't adopt one. None of those can run the widget:
 * what it fetches later is adopted too.
 *
 * @returns {import('vite').Plugin}
 */
export function adoptedStyles() {
  let replaced = false
  return {
    name: 'adopted-styles',
    load: {
      filter: { id: /@lit[\\/]reactive-element[\\/]css-tag\.js$/ },
      handler: () => {
        replaced = true
        return `
        export const getCompatibleStyle = (style) => style
        export const adoptStyles = (root, styles) => {
          root.adoptedStyleSheets = styles
        }
        export const unsafeCSS = (text) => {
          const sheet = new CSSStyleSheet()
          sheet.replaceSync(text)
          return sheet
        }
        export let css, CSSResult, supportsAdoptingStyleSheets = true`
      },
    },
    buildEnd(fault) {
      if (!fault && !replaced)
        this.error('Lit has its css-tag.js elsewhere: see .ci/adopted-styles.js')
    },
  }
}
