import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite'
import { sb } from 'storybook/test'
import manifest from '../widget/manifest/custom-elements.json'
import { allLocales, changeTheme, dress, nameOf } from '../stories/dress.ts'
import { themes } from '../stories/themes.ts'
import { widths } from '../stories/widths.ts'

setCustomElementsManifest(manifest)

// So that a story can be about it not coming (stories/widget/without-later.ts).
sb.mock(import('../widget/fetch-later.ts'), { spy: true })

// What .ci/contact-sheet.js asks for.
addEventListener('id-contact-change-theme', (event) => {
  if (event instanceof CustomEvent) void changeTheme(String(event.detail))
})

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: {
    theme: {
      description: 'The municipality whose page it stands on',
      toolbar: {
        icon: 'paintbrush',
        dynamicTitle: true,
        items: themes.map(({ name, title }) => ({ value: name, title })),
      },
    },
    locale: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: allLocales.map((value) => ({ value, title: nameOf(value), right: value })),
      },
    },
    direction: {
      description: 'Direction of the page around it',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'auto', title: 'Direction of the language' },
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    address: {
      description: 'Form of address',
      toolbar: {
        icon: 'user',
        dynamicTitle: true,
        items: [
          { value: 'formal', title: 'Formal (u)' },
          { value: 'informal', title: 'Informal (je)' },
        ],
      },
    },
  },
  initialGlobals: { theme: 'neutral', locale: 'nl', direction: 'auto', address: 'formal' },
  loaders: [
    async ({ globals, parameters }) => {
      await dress(globals, parameters.sheets)
    },
  ],
  parameters: {
    // Of what is well no element is told: to describe each took more time than to judge it.
    a11y: { test: 'error', options: { resultTypes: ['violations', 'incomplete'] } },
    viewport: { options: widths },
    controls: { expanded: true },
    options: { storySort: { order: ['Guides', 'Widget', 'Pages', 'Desk', 'Themes'] } },
  },
}

export default preview
