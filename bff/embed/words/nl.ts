/** The page where a web editor makes the code for their website. */
export const nl = {
  title: 'Zet contact op uw website',
  lead: 'Kies wat u wilt. Kopieer daarna de code en plak die op uw pagina.',
  none: {
    title: 'Er is nog niets om te plaatsen',
    text: 'Er is hier nog geen onderwerp waarover mensen contact kunnen opnemen.',
  },
  subject: 'Onderwerp',
  language: { label: 'Taal', page: 'Die van de pagina' },
  address: {
    label: 'Aanspreekvorm',
    standard: 'De gewone',
    formal: 'Formeel',
    informal: 'Informeel',
  },
  layout: {
    label: 'Vorm',
    inline: 'Direct op de pagina',
    button: 'Achter een knop',
    dialog: 'Knop met een venster',
  },
  theme: {
    label: 'Kleuren en letters',
    page: 'Die van de pagina',
    neutral: 'Neutraal',
    dark: 'Neutraal, donker',
  },
  script: {
    label: 'Versie',
    pinned: 'Deze versie (integrity)',
    newest: 'Steeds de nieuwste',
    classic: 'Deze versie, zonder module',
  },
  site: { label: 'Adres van uw website', hint: 'Dan kijken we of die al is toegestaan.' },
  make: 'Maak de code',

  preview: 'Voorbeeld',
  previewNote: 'Dit werkt echt, maar u gaat vanaf hier niet verder.',
  tag: 'Plak dit op de plek waar het moet komen',
  stripped: 'Haalt uw CMS het element id-contact weg? Plak dan dit',
  css: 'Zet dit in de stijlen van uw website',
  cssNote: 'Dan verspringt er niets terwijl de pagina laadt.',
  csp: 'Heeft uw website een Content-Security-Policy? Voeg dit toe',
  cspNote:
    'Meer is niet nodig: er worden geen plaatjes, lettertypen of stijlen geladen, dus img-src en style-src blijven zoals ze zijn. De laatste regel is alleen nodig met require-trusted-types-for.',
  link: 'Kunt u geen script plaatsen? Gebruik dan deze link',
  qr: 'Dezelfde link als QR-code, voor op papier',
  copy: 'Kopieer',
  copied: 'Gekopieerd.',
  notCopied: 'Kopiëren lukt niet. Selecteer de tekst en kopieer die zelf.',

  allowed: {
    title: 'Uw website is toegestaan',
    text: (origin: string) => `Op ${origin} werkt de code meteen.`,
  },
  notAllowed: {
    title: 'Uw website is nog niet toegestaan',
    text: (origin: string) =>
      `Op ${origin} zien bezoekers tot die tijd alleen de link. Vraag de beheerder van deze server om dit toe te voegen aan de instellingen:`,
  },
  noWayBack: {
    title: 'Bezoekers komen nog niet terug op uw website',
    text: (origin: string) =>
      `${origin} is toegestaan, maar na het inloggen kan niemand daarheen terug. Vraag de beheerder van deze server om dit toe te voegen aan de instellingen:`,
  },
  siteUnusable: {
    title: 'Dit is geen adres van een website',
    text: 'Een adres ziet er zo uit: https://www.example.nl',
  },
  notKept: {
    title: 'Deze versie verdwijnt bij de volgende',
    text: 'Deze server bewaart geen oude versies. Na een update werkt een vaste versie niet meer en zien bezoekers alleen de link. Kies “Steeds de nieuwste”, of vraag de beheerder om widget_versions_folder in te stellen.',
  },
}

export type EmbedMessages = typeof nl
