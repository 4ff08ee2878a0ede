import type { Meta } from '@storybook/web-components-vite'
import embedStyles from '../../bff/embed/embed.css?inline'
import { embedPage, type EmbedPage } from '../../bff/embed/embed-page.ts'
import { judgeSite, readChoices } from '../../bff/embed/read-choices.ts'
import { answersIn } from '../../protocol/testing/answers.ts'
import '../../widget/define.ts'
import { FakeCore, offers } from '../builders/fake-core.ts'
import { configIn, site } from '../builders/installation.ts'
import { pageStory } from './page-story.ts'

/** Where web editors make the code for their page. In Dutch and English only. */
const meta: Meta = { title: 'Pages/Embed' }
export default meta

interface Given extends Partial<EmbedPage> {
  chosen?: Readonly<Record<string, string>>
}

function embed(name: string, { chosen = {}, siteText = '', kept = true, ...more }: Given = {}) {
  return pageStory({
    name,
    styles: [embedStyles],
    page: (locale, wording) => {
      // The page's own server, which its preview asks.
      new FakeCore({ options: offers(answersIn(locale).moving) }, '/id/')
      const config = configIn(wording)
      return embedPage({
        config,
        locale: locale === 'nl' ? 'nl' : 'en',
        query: new URLSearchParams(chosen).toString(),
        choices: readChoices((asked) => chosen[asked], { config, kept }),
        site: judgeSite(siteText, config),
        siteText,
        version: '1.2.3',
        integrity: { complete: 'sha384-AAAA', classic: 'sha384-BBBB' },
        kept,
        ...more,
      })
    },
  })
}

export const Embed = { ...embed('As it opens'), tags: ['each-look'] }
export const Dark = embed('A dark look, behind a button, for an older CMS', {
  chosen: { theme: 'dark', layout: 'button', script: 'classic', address: 'informal' },
})
export const Allowed = embed('A website that is allowed', { siteText: site })
export const NotAllowed = embed('A website that isn’t allowed yet', {
  siteText: 'www.elders.example',
})
export const NoWebsite = embed('What was typed is no website', { siteText: 'http://' })
export const NotKept = embed('Versions aren’t kept', { kept: false, chosen: { script: 'pinned' } })
export const Nothing = embed('There is no subject', { choices: undefined })
