import { authPlugin, html, readAuthSettings, serve } from 'id-contact/kit'

/** Who has which card. Yours are in a register, which also counts wrong attempts. */
const cards = new Map([
  ['1000001', { code: '4821', attributes: { name: 'Testlid 1', email: 'testlid1@example.nl' } }],
  ['1000002', { code: '9035', attributes: { name: 'Testlid 2', email: 'testlid2@example.nl' } }],
])

const words = {
  nl: ['Pasnummer', 'Pincode', 'Dit pasnummer en deze pincode horen niet bij elkaar'],
  en: ['Card number', 'PIN', 'This card number and this PIN do not belong together'],
}

const { config, listen } = await readAuthSettings(process.argv[2] ?? 'library.toml', 'library')

const plugin = authPlugin({
  config,
  way: {
    kind: 'page',
    provides: (tag) => tag === 'name' || tag === 'email',
    form: ({ locale, nothingChosen }) => {
      const [card, code, wrong] = locale === 'nl' ? words.nl : words.en
      const wrongly = nothingChosen && html`aria-invalid="true" aria-describedby="form-error"`
      return {
        fields: html`<p>
            <label for="card">${card}</label>
            <input class="field" id="card" name="card" ${wrongly} />
          </p>
          <p>
            <label for="code">${code}</label>
            <input class="field" id="code" name="code" type="password" ${wrongly} />
          </p>`,
        ...(nothingChosen && { error: wrong }),
      }
    },
    read: ({ card = '', code }, { attributes: asked }) => {
      const known = cards.get(card)
      if (known === undefined || known.code !== code) return undefined
      const given = Object.entries(known.attributes).filter(([tag]) => asked.includes(tag))
      return { attributes: Object.fromEntries(given), level: 'low' }
    },
  },
})

const running = await serve(plugin, listen)
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void running.close())
