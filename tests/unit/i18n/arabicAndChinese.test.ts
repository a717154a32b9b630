import { expect, test } from 'vitest'
import { messages as arabic } from '../../../src/i18n/ar/messages'
import { panelMessages as arabicPanels } from '../../../src/i18n/ar/panelMessages'
import { vocabulary as arabicVocabulary } from '../../../src/i18n/ar/vocabulary'
import { messages as chinese } from '../../../src/i18n/zh/messages'
import { panelMessages as chinesePanels } from '../../../src/i18n/zh/panelMessages'
import { vocabulary as chineseVocabulary } from '../../../src/i18n/zh/vocabulary'

/** The path and text of every message. Functions are called with "…" for each parameter. */
function texts(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]]
  if (typeof node === 'function') return [[path, String(node('…', '…', '…', '…'))]]
  return Object.entries(node as object).flatMap(([key, value]) => texts(value, `${path}.${key}`))
}

test('a count has the form of each of the six Arabic plural categories', () => {
  expect([0, 1, 2, 3, 11, 100].map(arabic.passages)).toEqual([
    'لا مقاطع',
    'مقطع واحد',
    'مقطعان',
    '3 مقاطع',
    '11 مقطعًا',
    '100 مقطع',
  ])
})

test.each([
  ['Arabic', [arabic, arabicPanels, arabicVocabulary], /\p{Script=Arabic}\p{M}*[,;?]/u],
  ['Chinese', [chinese, chinesePanels, chineseVocabulary], /\p{Script=Han}[,.:;?!()]/u],
])('%s messages have the punctuation of their script', (_, catalogues, foreignPunctuation) => {
  const wrong = catalogues.flatMap((catalogue) => texts(catalogue)).filter(([, text]) => foreignPunctuation.test(text))
  expect(wrong).toEqual([])
})
