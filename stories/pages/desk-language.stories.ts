import type { Meta } from '@storybook/web-components-vite'
import { expect, spyOn, userEvent } from 'storybook/test'
import { LanguageChoice } from '../../plugins/comm/desk/language-choice.ts'
import { define } from '../define.ts'
import { deskStory, there } from './desk-story.ts'

/** The desk in the agent's own language. */
const meta: Meta = { title: 'Desk/Language' }
export default meta

const place = 'id-contact-desk'

export const Choosing = deskStory('Choosing a language, which is remembered', {
  then: async (canvas) => {
    define('id-contact-desk-language', LanguageChoice)
    const before = localStorage.getItem(place)
    const go = spyOn(LanguageChoice.prototype, 'go').mockReturnValue(undefined)
    const link = await there(canvas, 'id-contact-desk-language a')
    const other = link.getAttribute('hreflang')
    await expect(other).toMatch(/^(nl|en)$/)
    await userEvent.click(link)
    const [address, how] = go.mock.lastCall ?? []
    await expect(how).toBe('on')
    await expect(new URL(address ?? '').searchParams.get('lang')).toBe(other)
    // The next page of the desk is in it without being asked.
    go.mockClear()
    const choice = await there(canvas, 'id-contact-desk-language')
    const header = choice.parentElement
    choice.remove()
    header?.prepend(choice)
    await expect(go).toHaveBeenCalledWith(address, 'instead')
    go.mockRestore()
    if (before === null) localStorage.removeItem(place)
    else localStorage.setItem(place, before)
  },
})
