import type { Page } from '@playwright/test'
import { expect, inside, optional, test, type Municipality } from './municipality.ts'

/**
 * What a screen reader finds on each screen of each way through: roles, names, states and their order, and nothing
 * besides.
 */

const widget = (page: Page) => page.locator('id-contact')

async function open(page: Page, municipality: Municipality, attributes: string): Promise<void> {
  municipality.write(`<id-contact ${attributes}>${inside}</id-contact>`)
  await page.goto(municipality.site)
}

/** By Enter: two clicks at one place, as fast as a test is, are a double-click, of which the second half counts for nothing. */
const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).press('Enter')

test('the channel, then the identification, then what is shared', async ({
  page,
  municipality,
}) => {
  await open(page, municipality, 'purpose="report_move"')
  await page.getByRole('radio', { name: 'Chatten' }).check()
  await expect(widget(page)).toMatchAriaSnapshot(`
    - /children: deep-equal
    - status
    - paragraph: Stap 1 van 3
    - radiogroup "Hoe wilt u contact met ons?":
      - heading "Hoe wilt u contact met ons?" [level=2]
      - radio "Chatten U bent zo aan de beurt" [checked]
      - text: Chatten U bent zo aan de beurt
      - radio "Bellen Wachttijd ongeveer 5 minuten"
      - text: Bellen Wachttijd ongeveer 5 minuten
      - radio "Videobellen Gesloten. Maandag 5 januari 2099 vanaf 9.00 uur" [disabled]
      - text: Videobellen Gesloten. Maandag 5 januari 2099 vanaf 9.00 uur
    - button "Verder"
  `)
  await press(page, 'Verder')
  await page.getByRole('radio', { name: 'Yivi' }).check()
  await expect(widget(page)).toMatchAriaSnapshot(`
    - /children: deep-equal
    - status
    - paragraph: Stap 2 van 3
    - radiogroup "Laat zien wie u bent":
      - heading "Laat zien wie u bent" [level=2]
      - paragraph: Dan kunnen we uw persoonlijke vraag beantwoorden.
      - radio "DigiD Met de DigiD-app of sms"
      - text: DigiD Met de DigiD-app of sms
      - radio "Yivi Met de Yivi-app op uw telefoon" [checked]
      - text: Yivi Met de Yivi-app op uw telefoon
    - button "Terug"
    - button "Verder"
  `)
  await press(page, 'Verder')
  await page.getByRole('button', { name: 'Verder naar Yivi' }).waitFor()
  await expect(widget(page)).toMatchAriaSnapshot(`
    - /children: deep-equal
    - status
    - paragraph: Stap 3 van 3
    - heading "Dit delen we met de medewerker" [level=2]
    - list:
      - listitem: Naam om u goed aan te spreken
      - listitem: Adres om uw verhuizing te verwerken
    - paragraph: Gemeente Voorbeeld ziet alleen deze gegevens. Na het gesprek wissen wij ze.
    - button "Terug"
    - button "Verder naar Yivi"
  `)
})

test('identifying first, and the channel after coming back', async ({ page, municipality }) => {
  await open(page, municipality, 'purpose="report_move" order="identify-first"')
  await page.getByRole('radio', { name: 'DigiD' }).check()
  await expect(widget(page)).toMatchAriaSnapshot(`
    - /children: deep-equal
    - status
    - paragraph: Stap 1 van 2
    - radiogroup "Laat zien wie u bent":
      - heading "Laat zien wie u bent" [level=2]
      - paragraph: Dan kunnen we uw persoonlijke vraag beantwoorden.
      - radio "DigiD Met de DigiD-app of sms" [checked]
      - text: DigiD Met de DigiD-app of sms
      - radio "Yivi Met de Yivi-app op uw telefoon"
      - text: Yivi Met de Yivi-app op uw telefoon
    - button "Verder"
  `)
  await press(page, 'Verder')
  await page.getByRole('button', { name: 'Verder naar DigiD' }).waitFor()
  await expect(widget(page)).toMatchAriaSnapshot(`
    - /children: deep-equal
    - status
    - paragraph: Stap 2 van 2
    - heading "Dit delen we met de medewerker" [level=2]
    - list:
      - listitem: Naam om u goed aan te spreken
      - listitem: Adres om uw verhuizing te verwerken
    - paragraph: Gemeente Voorbeeld ziet alleen deze gegevens. Na het gesprek wissen wij ze.
    - button "Terug"
    - button "Verder naar DigiD"
  `)
  await press(page, 'Verder naar DigiD')
  await page.getByRole('link', { name: 'Klaar' }).click()
  await page.getByText('Wij weten nu wie u bent').waitFor()
  await expect(widget(page)).toMatchAriaSnapshot(`
    - /children: deep-equal
    - status
    - group "Wij weten nu wie u bent":
      - paragraph: Wij weten nu wie u bent
      - paragraph: Kies hoe u contact met ons wilt.
    - radiogroup "Hoe wilt u contact met ons?":
      - heading "Hoe wilt u contact met ons?" [level=2]
      - radio "Chatten U bent zo aan de beurt"
      - text: Chatten U bent zo aan de beurt
      - radio "Bellen Wachttijd ongeveer 5 minuten"
      - text: Bellen Wachttijd ongeveer 5 minuten
      - radio "Videobellen Gesloten. Maandag 5 januari 2099 vanaf 9.00 uur" [disabled]
      - text: Videobellen Gesloten. Maandag 5 januari 2099 vanaf 9.00 uur
    - button "Verder"
    - paragraph: "U kunt ook zo contact opnemen:"
    - link "14 000":
      - /url: tel:14000
  `)
  await page.getByRole('radio', { name: /^Bellen/ }).check()
  await press(page, 'Verder')
  await page.getByRole('button', { name: 'Verder met Bellen' }).waitFor()
  await expect(widget(page)).toMatchAriaSnapshot(`
    - /children: deep-equal
    - status
    - paragraph: Stap 2 van 2
    - heading "Dit delen we met de medewerker" [level=2]
    - list:
      - listitem: Naam om u goed aan te spreken
      - listitem: Adres om uw verhuizing te verwerken
    - paragraph: Gemeente Voorbeeld ziet alleen deze gegevens. Na het gesprek wissen wij ze. U hoeft niet nog een keer in te loggen.
    - button "Terug"
    - button "Verder met Bellen"
  `)
})

test('the subject, where the page names none', async ({ page, municipality }) => {
  await open(page, municipality, '')
  await page.getByRole('heading', { name: 'Waar gaat uw vraag over?' }).waitFor()
  await expect(widget(page)).toMatchAriaSnapshot(`
    - /children: deep-equal
    - status
    - radiogroup "Waar gaat uw vraag over?":
      - heading "Waar gaat uw vraag over?" [level=2]
      - radio "Verhuizing doorgeven U gaat verhuizen, of u bent net verhuisd."
      - text: Verhuizing doorgeven U gaat verhuizen, of u bent net verhuisd.
      - radio "Paspoort"
      - text: Paspoort
    - button "Verder"
  `)
  await press(page, 'Verder')
  await page.getByRole('link', { name: 'Kies waar uw vraag over gaat' }).waitFor()
  await expect(widget(page)).toMatchAriaSnapshot(`
    - /children: deep-equal
    - status
    - group "U hebt nog niets gekozen":
      - paragraph: U hebt nog niets gekozen
      - paragraph:
        - link "Kies waar uw vraag over gaat":
          - /url: "#question"
    - radiogroup "Waar gaat uw vraag over?" [invalid]:
      - heading "Waar gaat uw vraag over?" [level=2]
      - radio "Verhuizing doorgeven U gaat verhuizen, of u bent net verhuisd."
      - text: Verhuizing doorgeven U gaat verhuizen, of u bent net verhuisd.
      - radio "Paspoort"
      - text: Paspoort
    - button "Verder"
  `)
})

test('in a dialog, behind a button', async ({ page, municipality }) => {
  await open(page, municipality, 'purpose="report_move" layout="dialog"')
  await page.getByRole('button', { name: 'Neem contact op' }).waitFor()
  await expect(widget(page)).toMatchAriaSnapshot(`
    - /children: deep-equal
    - button "Neem contact op"
  `)
  await press(page, 'Neem contact op')
  await page.getByRole('heading', { name: 'Hoe wilt u contact met ons?' }).waitFor()
  await expect(widget(page)).toMatchAriaSnapshot(`
    - /children: deep-equal
    - button "Neem contact op"
    - dialog "Neem contact op":
      - status
      - paragraph: Stap 1 van 3
      - radiogroup "Hoe wilt u contact met ons?":
        - heading "Hoe wilt u contact met ons?" [level=2]
        - radio "Chatten U bent zo aan de beurt"
        - text: Chatten U bent zo aan de beurt
        - radio "Bellen Wachttijd ongeveer 5 minuten"
        - text: Bellen Wachttijd ongeveer 5 minuten
        - radio "Videobellen Gesloten. Maandag 5 januari 2099 vanaf 9.00 uur" [disabled]
        - text: Videobellen Gesloten. Maandag 5 januari 2099 vanaf 9.00 uur
      - button "Verder"
      - button "Sluiten"
  `)
})

test('back after cancelling', async ({ page, municipality }) => {
  await open(page, municipality, 'purpose="report_move"')
  await page.getByRole('radio', { name: 'Chatten' }).check()
  await press(page, 'Verder')
  await page.getByRole('radio', { name: 'Yivi' }).check()
  await press(page, 'Verder')
  await press(page, 'Verder naar Yivi')
  await page.getByRole('link', { name: 'Annuleren' }).click()
  await page.getByText('Inloggen is geannuleerd').waitFor()
  await expect(widget(page)).toMatchAriaSnapshot(`
    - /children: deep-equal
    - status
    - group "Inloggen is geannuleerd":
      - paragraph: Inloggen is geannuleerd
      - paragraph: Er zijn geen gegevens gedeeld. U kunt het opnieuw proberen.
    - radiogroup "Laat zien wie u bent":
      - heading "Laat zien wie u bent" [level=2]
      - paragraph: Dan kunnen we uw persoonlijke vraag beantwoorden.
      - radio "DigiD Met de DigiD-app of sms"
      - text: DigiD Met de DigiD-app of sms
      - radio "Yivi Met de Yivi-app op uw telefoon" [checked]
      - text: Yivi Met de Yivi-app op uw telefoon
    - button "Terug"
    - button "Verder"
    - paragraph: "U kunt ook zo contact opnemen:"
    - link "14 000":
      - /url: tel:14000
  `)
})

test('without logging in', async ({ page, municipality }) => {
  municipality.options.report_move = optional
  await open(page, municipality, 'purpose="report_move"')
  await page.getByRole('radio', { name: 'Chatten' }).check()
  await press(page, 'Verder')
  await page.getByRole('radio', { name: /^Zonder inloggen/ }).check()
  await expect(widget(page)).toMatchAriaSnapshot(`
    - /children: deep-equal
    - status
    - paragraph: Stap 2 van 3
    - radiogroup "Laat zien wie u bent":
      - heading "Laat zien wie u bent" [level=2]
      - paragraph: Dan kunnen we uw persoonlijke vraag beantwoorden.
      - radio "DigiD Met de DigiD-app of sms"
      - text: DigiD Met de DigiD-app of sms
      - radio "Yivi Met de Yivi-app op uw telefoon"
      - text: Yivi Met de Yivi-app op uw telefoon
      - radio "Zonder inloggen U krijgt dan alleen algemene informatie." [checked]
      - text: Zonder inloggen U krijgt dan alleen algemene informatie.
    - button "Terug"
    - button "Verder"
  `)
  await press(page, 'Verder')
  await page.getByRole('button', { name: 'Verder met Chatten' }).waitFor()
  await expect(widget(page)).toMatchAriaSnapshot(`
    - /children: deep-equal
    - status
    - paragraph: Stap 3 van 3
    - heading "U kunt beginnen" [level=2]
    - paragraph: U hoeft niet in te loggen. We delen geen gegevens over u.
    - button "Terug"
    - button "Verder met Chatten"
  `)
})

test('where the page has chosen everything', async ({ page, municipality }) => {
  await open(page, municipality, 'purpose="report_move" comm-method="chat" auth-method="digid"')
  await page.getByRole('button', { name: 'Verder naar DigiD' }).waitFor()
  await expect(widget(page)).toMatchAriaSnapshot(`
    - /children: deep-equal
    - status
    - heading "Dit delen we met de medewerker" [level=2]
    - list:
      - listitem: Naam om u goed aan te spreken
      - listitem: Adres om uw verhuizing te verwerken
    - paragraph: Gemeente Voorbeeld ziet alleen deze gegevens. Na het gesprek wissen wij ze.
    - list:
      - listitem: Contact via Chatten U bent zo aan de beurt
      - listitem: Inloggen met DigiD Met de DigiD-app of sms
    - button "Verder naar DigiD"
  `)
})

test('below a button', async ({ page, municipality }) => {
  await open(page, municipality, 'purpose="report_move" layout="button"')
  await page.getByRole('button', { name: 'Neem contact op', expanded: false }).waitFor()
  await expect(widget(page)).toMatchAriaSnapshot(`
    - /children: deep-equal
    - button "Neem contact op"
  `)
  await press(page, 'Neem contact op')
  await page.getByRole('heading', { name: 'Hoe wilt u contact met ons?' }).waitFor()
  await expect(widget(page)).toMatchAriaSnapshot(`
    - /children: deep-equal
    - button "Neem contact op" [expanded]
    - status
    - paragraph: Stap 1 van 3
    - radiogroup "Hoe wilt u contact met ons?":
      - heading "Hoe wilt u contact met ons?" [level=2]
      - radio "Chatten U bent zo aan de beurt"
      - text: Chatten U bent zo aan de beurt
      - radio "Bellen Wachttijd ongeveer 5 minuten"
      - text: Bellen Wachttijd ongeveer 5 minuten
      - radio "Videobellen Gesloten. Maandag 5 januari 2099 vanaf 9.00 uur" [disabled]
      - text: Videobellen Gesloten. Maandag 5 januari 2099 vanaf 9.00 uur
    - button "Verder"
  `)
})

test('where scripts may not ask for a start, and the citizen leaves by a form', async ({
  page,
  municipality,
}) => {
  await page.route('**/start', (route) =>
    route.request().isNavigationRequest() ? route.continue() : route.abort(),
  )
  await open(page, municipality, 'purpose="report_move" comm-method="chat"')
  await page.getByRole('radio', { name: 'Yivi' }).check()
  await press(page, 'Verder')
  await press(page, 'Verder naar Yivi')
  await page.waitForURL(/\/identify/)
  expect(municipality.starts).toMatchObject([{ comm_method: 'chat', auth_method: 'yivi' }])
  await page.goBack()
  await page.getByRole('button', { name: 'Verder naar Yivi' }).waitFor()
  await expect(widget(page)).toMatchAriaSnapshot(`
    - /children: deep-equal
    - status
    - paragraph: Stap 2 van 2
    - heading "Dit delen we met de medewerker" [level=2]
    - list:
      - listitem: Naam om u goed aan te spreken
      - listitem: Adres om uw verhuizing te verwerken
    - paragraph: Gemeente Voorbeeld ziet alleen deze gegevens. Na het gesprek wissen wij ze.
    - list:
      - listitem: Contact via Chatten U bent zo aan de beurt
    - button "Terug"
    - button "Verder naar Yivi"
  `)
})
