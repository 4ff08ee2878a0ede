import { snippets, type Choices, type Facts } from '../snippets.ts'

/** Makes what there is to copy at every change, and shows it in the preview; the form does the same by itself. */
interface Data {
  facts: Facts
  copied: string
  notCopied: string
}

const find = (id: string) => document.getElementById(id)
const form = find('embed')
// Of the page that this script came with.
const { facts, copied, notCopied } = JSON.parse(find('data')?.textContent ?? '{}') as Data
const look = new CSSStyleSheet()
document.adoptedStyleSheets.push(look)

function chosen(form: HTMLFormElement): Choices {
  const fields = new FormData(form)
  const value = (name: string) => String(fields.get(name) ?? '')
  return {
    purpose: value('purpose'),
    lang: value('language'),
    address: value('address'),
    layout: value('layout') as Choices['layout'],
    theme: value('theme') as Choices['theme'],
    script: value('script') as Choices['script'],
  }
}

function show(choices: Choices): void {
  const made = snippets(choices, facts)
  for (const [name, text] of Object.entries(made)) {
    const place = find(name)
    if (place) place.textContent = text
  }
  find('not-kept')?.toggleAttribute('hidden', choices.script === 'newest')
  // Its drawing is of the link that the page came with.
  find('qr')?.toggleAttribute('hidden', made.link !== firstLink)
  look.replaceSync(made.css)
  find('preview')?.setAttribute('data-theme', choices.theme)
  preview(choices)
}

/** In the other language it is what is chosen now, and so it is when the page is loaded again. */
function keepInAddress(form: HTMLFormElement): void {
  const query = new URLSearchParams(
    [...new FormData(form)].map(([name, value]) => [name, String(value)]),
  )
  history.replaceState(null, '', `?${query.toString()}`)
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
    query.set('lang', link.hreflang)
    link.search = query.toString()
  }
}

function preview({ purpose, lang, address, layout }: Choices): void {
  const widget = document.querySelector('#preview > id-contact')
  widget?.setAttribute('purpose', purpose)
  widget?.setAttribute('lang', lang || document.documentElement.lang)
  widget?.setAttribute('layout', layout)
  if (address) widget?.setAttribute('address', address)
  else widget?.removeAttribute('address')
}

const firstLink = find('link')?.textContent ?? ''

if (form instanceof HTMLFormElement) {
  form.addEventListener('change', ({ target }) => {
    // Whether a site is allowed only the server knows.
    if (target instanceof HTMLSelectElement) show(chosen(form))
    keepInAddress(form)
  })
  // Also what the browser has put back into the form.
  addEventListener('pageshow', () => {
    show(chosen(form))
  })
}

// A preview starts nothing.
document.addEventListener('id-contact-started', (event) => {
  event.preventDefault()
})

for (const button of document.querySelectorAll<HTMLElement>('[data-copies]')) {
  const label = button.textContent
  button.hidden = false
  button.addEventListener('click', () => {
    const text = find(button.dataset.copies ?? '')?.textContent ?? ''
    navigator.clipboard.writeText(text).then(
      () => {
        say(copied)
        button.textContent = copied
        setTimeout(() => {
          button.textContent = label
        }, 2000)
      },
      () => {
        say(notCopied)
        button.textContent = notCopied
      },
    )
  })
}

/** Emptied first, so that the same words are said again. */
function say(words: string): void {
  const status = find('embed-status')
  if (!status) return
  status.textContent = ''
  requestAnimationFrame(() => {
    status.textContent = words
  })
}
