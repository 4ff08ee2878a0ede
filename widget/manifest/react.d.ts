// Made from widget/id-contact.ts by `npm run manifest`; change it there.

import type { DetailedHTMLProps, HTMLAttributes } from 'react'
import type { IdContact, IdContactAttributes, IdContactEvents } from './id-contact.d.ts'

type Listeners = {
  [Name in keyof IdContactEvents as `on${Name}`]?: (event: IdContactEvents[Name]) => void
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'id-contact': Omit<
        DetailedHTMLProps<HTMLAttributes<IdContact>, IdContact>,
        keyof IdContactAttributes
      > &
        IdContactAttributes &
        Listeners
    }
  }
}
