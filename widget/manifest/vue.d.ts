// Made from widget/id-contact.ts by `npm run manifest`; change it there.

import type { HTMLAttributes } from 'vue'
import type { IdContactAttributes, IdContactEvents } from './id-contact.d.ts'

type Pascal<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Capitalize<Head>}${Pascal<Tail>}`
  : Capitalize<Text>

type Listeners = {
  [Name in keyof IdContactEvents as `on${Pascal<Name>}`]?: (event: IdContactEvents[Name]) => void
}

declare module 'vue' {
  interface GlobalComponents {
    'id-contact': new () => {
      $props: Omit<HTMLAttributes, keyof IdContactAttributes> & IdContactAttributes & Listeners
    }
  }
}
