import { expect, test } from 'vitest'
import { languageStyles } from '../../../build/languageStyles'

test('of texts in every language those of the page’s language are shown', () => {
  const styles = languageStyles(['ar', 'en'])
  expect(styles).toContain(':root:lang(ar) .placeholder text:lang(ar)')
  expect(styles).toContain(':root:lang(en) .open-in-tab :lang(en)')
  expect(styles).toContain('html:lang(ar) .disk-hint :not(:lang(ar))')
})

test('an atlas in Latin and Cyrillic letters has no styles for other scripts', () => {
  expect(languageStyles(['en', 'ru', 'kk'])).not.toContain('Noto Sans Arabic')
  expect(languageStyles(['en', 'ar'])).toContain('Noto Sans Arabic')
  expect(languageStyles(['vi'])).toContain(':lang(vi)')
})
