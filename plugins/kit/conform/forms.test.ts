import { expect, test } from 'vitest'
import { formsIn } from './forms.ts'

test('a form has what is filled in already, and what it says of itself', () => {
  const [first, second] = formsIn(`
    <form class="a" method="post" action="/s/x/confirm?lang=nl&amp;a=1">
      <input type="hidden" name="page" value="k&quot;1" />
      <input type="radio" name="citizen" value="1" /><input type="radio" name="citizen" value="2" checked />
      <input type="submit" name="never" value="x" />
      <button type="submit" form="cancel"> Annuleren </button>
      <button type="submit">Verder</button>
    </form>
    <form id="cancel" method="post" action="/s/x/away"><input type="hidden" name="page" value="k2"></form>`)
  expect(first).toMatchObject({
    action: '/s/x/confirm?lang=nl&a=1',
    method: 'post',
    fields: { page: 'k"1', citizen: '2' },
    words: ' /s/x/confirm?lang=nl&a=1 Verder',
  })
  expect(first?.names).toContain('citizen')
  expect(second).toMatchObject({ fields: { page: 'k2' }, words: 'cancel /s/x/away Annuleren' })
})

test('a page without forms has none', () => {
  expect(formsIn('<p>formulier</p>')).toEqual([])
})
