import { html, type Html } from '../ui/html.ts'

export interface SupplierPage {
  room: string
}

export type ConversationPage = SupplierPage &
  (
    | { of: 'citizen'; isBack: boolean }
    | {
        of: 'agent'
        /** The address of the host page, with its token. */
        frame: string
      }
  )

/** Where a call begins: one link for each of the two. */
export const roomPage = ({ room }: SupplierPage): string =>
  page(
    'Videobellen',
    html`<h1>Videobellen</h1>
      <p class="intro">
        Zo ziet een leverancier van videobellen ID Contact. Open de twee links naast elkaar, of in
        twee browsers.
      </p>
      <ul class="cards">
        <li>
          <a class="card" href="/videobellen/${room}/burger" target="_blank">
            <h2>U bent de burger</h2>
            <p>Bel met de gemeente, en laat zien wie u bent.</p>
          </a>
        </li>
        <li>
          <a class="card" href="/videobellen/${room}/medewerker" target="_blank">
            <h2>U bent de medewerker</h2>
            <p>Zie naast het beeld wie u spreekt.</p>
          </a>
        </li>
      </ul>`,
  )

export function conversationPage(shown: ConversationPage): string {
  return shown.of === 'citizen'
    ? page(
        'Videogesprek',
        html`<h1>Videogesprek met de gemeente</h1>
          ${picture('Medewerker')} ${shown.isBack ? welcomeBack : question(shown.room)}`,
      )
    : page(
        'Videogesprek van de medewerker',
        html`<h1>Videogesprek</h1>
          <div class="call">
            <div>
              ${picture('Bezoeker 1')}
              <form method="post" action="/videobellen/${shown.room}/einde">
                <button class="end">Beëindig het gesprek</button>
              </form>
            </div>
            <iframe
              class="facts"
              src="${shown.frame}"
              title="Wie u spreekt"
              allow="clipboard-write"
              referrerpolicy="no-referrer"
            ></iframe>
          </div>`,
      )
}

const question = (room: string): Html =>
  html`<p>Uw gesprek gaat over uw verhuizing. De medewerker wil weten wie u bent.</p>
    <p><a href="/videobellen/${room}/identificeren">Laat zien wie u bent</a></p>`

const welcomeBack = html`<p role="status">U bent terug in uw gesprek.</p>`

const picture = (who: string): Html =>
  html`<p class="picture" role="img" aria-label="Hier zou u beeld zien van: ${who}">${who}</p>`

const page = (title: string, main: Html): string =>
  html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} - Voorbeeldvideo</title>
        <link rel="icon" href="/logo.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/style.css" />
        <link rel="stylesheet" href="/videobellen.css" />
      </head>
      <body>
        <header class="top">
          <div class="band"><strong>Voorbeeldvideo</strong></div>
        </header>
        <main class="band">${main}</main>
        <footer class="bottom">
          <div class="band">
            <p>Dit is geen echte leverancier. Er is geen beeld en geen geluid.</p>
          </div>
        </footer>
      </body>
    </html>`.toString()
