import { expect, test } from 'vitest'
import { formsIn } from './forms.ts'

test('a form has what is filled in already, and what it says of itself', () => {
  const [first, second] = formsIn(`
    <form class="a" method="post" action="/s/x/confirm?lang=nl&amp;a=1">
      <input type="hidden" name="page" value="k&quot;1" />
      <input type="radio" name="citizen" value="1" /><input type="radio" name="citizen" value="2" checked />
      <input type="button" name="never" value="x" />
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

test('a form of several buttons is one for each, with the name, the value and the address of that button', () => {
  const forms = formsIn(`
    <form method="post" action="/go"><input name="code" value="1">
      <button name="press" value="login">Inloggen</button>
      <button name="press" value="cancel" formaction="/stop" formmethod="get">Terug</button>
      <input type="submit" name="later" value="Nu niet"><button type="reset" name="again">Leeg</button>
    </form>`)
  expect(forms).toEqual([
    {
      action: '/go',
      method: 'post',
      fields: { code: '1', press: 'login' },
      names: ['code', 'press'],
      words: ' /go press login Inloggen',
    },
    {
      action: '/stop',
      method: 'get',
      fields: { code: '1', press: 'cancel' },
      names: ['code', 'press'],
      words: ' /stop press cancel Terug',
    },
    {
      action: '/go',
      method: 'post',
      fields: { code: '1', later: 'Nu niet' },
      names: ['code', 'later'],
      words: ' /go later Nu niet',
    },
  ])
})

test('a page without forms has none', () => {
  expect(formsIn('<p>formulier</p>')).toEqual([])
})
