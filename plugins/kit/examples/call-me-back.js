import {
  commPlugin,
  html,
  readCommSettings,
  serve,
  storeInMemoryForTryingOnly,
} from 'id-contact/kit'

const { config, listen } = await readCommSettings(process.argv[2] ?? 'call-me-back.toml')

/** Whom to call, by conversation: yours stand in the list of whoever calls them. */
const list = new Map()

const plugin = commPlugin({
  config,
  // Of this process only. Yours is a table: see "The store" in WRITE-A-PLUGIN.md.
  store: storeInMemoryForTryingOnly(),
  way: {
    identified: ({ id, purpose }, { status, attributes }) => {
      if (status === 'success') list.set(id, { purpose, name: attributes.name })
    },
    page: ({ identified }) =>
      identified === 'success'
        ? {
            title: 'Wij bellen u terug',
            main: html`<h1>Wij bellen u terug</h1>
              <p class="lead">U staat op de lijst. Wij bellen u binnen een uur.</p>`,
          }
        : {
            title: 'Nog niet ingelogd',
            main: html`<h1>U bent nog niet ingelogd</h1>
              <p class="lead">Wij weten nog niet wie u bent. Begin opnieuw op de website.</p>`,
          },
    availability: () => ({ available: true, waiting: 60 }),
  },
})

const running = await serve(plugin, listen)
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void running.close())
