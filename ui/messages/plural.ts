/** The forms that a language has for numbers of things, besides `other`. Unicode CLDR, cardinals of whole numbers. */
interface Forms {
  nl: 'one'
  en: 'one'
  de: 'one'
  fr: 'one'
  pl: 'one' | 'few' | 'many'
  tr: 'one'
  uk: 'one' | 'few' | 'many'
  ar: 'zero' | 'one' | 'two' | 'few' | 'many'
}

const rules = new Map<string, Intl.PluralRules>()

/** The form that goes with a number: `plural('pl', 3, { one: '…', few: '…', many: '…', other: '…' })`. */
export function plural<L extends keyof Forms>(
  locale: L,
  count: number,
  forms: Readonly<Record<Forms[L] | 'other', string>>,
): string {
  const rule = rules.get(locale) ?? new Intl.PluralRules(locale)
  rules.set(locale, rule)
  const texts: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = forms
  return texts[rule.select(count)] ?? forms.other
}
