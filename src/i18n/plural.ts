import type { Language } from '../content/schema'

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & ({ many: string } | { other: string })

/** A count in words by CLDR's plural rules; `#` in the form stands for the number. */
export function plural(language: Language, count: number, forms: Forms): string {
  const all: Partial<Record<Intl.LDMLPluralRule, string>> = forms
  const form = all[new Intl.PluralRules(language).select(count)] ?? all.other ?? all.many ?? ''
  return form.replace('#', new Intl.NumberFormat(language).format(count))
}
