import type { EmbedMessages } from './nl.ts'

export const en: EmbedMessages = {
  title: 'Put contact on your website',
  lead: 'Choose what you want. Then copy the code and paste it on your page.',
  none: {
    title: 'There is nothing to place yet',
    text: 'There is no subject here yet that people can contact you about.',
  },
  subject: 'Subject',
  language: { label: 'Language', page: 'That of the page' },
  address: {
    label: 'Form of address',
    standard: 'The usual one',
    formal: 'Formal',
    informal: 'Informal',
  },
  layout: {
    label: 'Shape',
    inline: 'On the page',
    button: 'Behind a button',
    dialog: 'Button with a window',
  },
  theme: {
    label: 'Colours and letters',
    page: 'Those of the page',
    neutral: 'Neutral',
    dark: 'Neutral, dark',
  },
  script: {
    label: 'Version',
    pinned: 'This version (integrity)',
    newest: 'Always the newest',
    classic: 'This version, no module',
  },
  site: { label: 'Address of your website', hint: 'Then we look whether it is allowed already.' },
  make: 'Make the code',

  preview: 'Preview',
  previewNote: 'This really works, but from here it goes no further.',
  tag: 'Paste this where it should be',
  stripped: 'Does your CMS remove the element id-contact? Then paste this',
  css: 'Put this in the styles of your website',
  cssNote: 'Then nothing jumps while the page loads.',
  csp: 'Does your website have a Content-Security-Policy? Add this',
  cspNote:
    'Nothing more is needed: no pictures, fonts or styles are loaded, so img-src and style-src stay as they are. The last line is only needed with require-trusted-types-for.',
  link: 'Can you place no script? Then use this link',
  qr: 'The same link as a QR code, for on paper',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'Copying does not work. Select the text and copy it yourself.',

  allowed: {
    title: 'Your website is allowed',
    text: (origin) => `On ${origin} the code works at once.`,
  },
  notAllowed: {
    title: 'Your website is not allowed yet',
    text: (origin) =>
      `On ${origin} visitors see only the link until then. Ask whoever runs this server to add this to its configuration:`,
  },
  noWayBack: {
    title: 'Visitors do not come back to your website yet',
    text: (origin) =>
      `${origin} is allowed, but nobody can go back there after logging in. Ask whoever runs this server to add this to its configuration:`,
  },
  siteUnusable: {
    title: 'This is not the address of a website',
    text: 'An address looks like this: https://www.example.nl',
  },
  notKept: {
    title: 'This version goes when the next one comes',
    text: 'This server keeps no old versions. After an update a fixed version no longer works and visitors see only the link. Choose “Always the newest”, or ask whoever runs this server to set widget_versions_folder.',
  },
}
