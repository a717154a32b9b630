import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { parse, type AST } from 'svelte/compiler'
import { expect, test } from 'vitest'
import { listIn, marksOf, sentenceIn } from '../../../src/i18n/punctuation'

test.each([
  ['en', 'Name, Office', 'Name, Office. '],
  ['ar', 'الاسم، المنصب', 'الاسم، المنصب. '],
  ['fa', 'نام، سمت', 'نام، سمت. '],
  ['zh', '姓名，职务', '姓名，职务。'],
  ['zh-Hant', '姓名，職務', '姓名，職務。'],
  ['ja', '氏名、役職', '氏名、役職。'],
  ['am', 'ስም፣ ሥራ', 'ስም፣ ሥራ። '],
])('names and sentences have the marks of the script of %s', (language, names, sentence) => {
  const [first, second] = names.split(/[,،，、፣] ?/)
  expect(listIn(language, [first!, second!], 'comma')).toBe(names)
  expect(sentenceIn(language, names)).toBe(sentence)
})

test('a list in Chinese has enumeration commas, and names of the other direction are isolated in Arabic', () => {
  expect(listIn('zh', ['上海', '洛杉矶'])).toBe('上海、洛杉矶')
  expect(listIn('ar', ['جدة', 'Riyadh'])).toBe('جدة، \u2068Riyadh\u2069')
})

test('a text that ends as a sentence gets no second full stop', () => {
  expect(sentenceIn('en', 'Martin Luther King Jr.')).toBe('Martin Luther King Jr. ')
  expect(sentenceIn('zh', '真的吗？')).toBe('真的吗？')
  expect(sentenceIn('ar', 'حقًا؟')).toBe('حقًا؟ ')
})

test('a language of an unknown script has the marks of English', () => {
  expect(marksOf('tlh-Xxxx')).toEqual(marksOf('en'))
})

/** Every text of a component's markup that begins or ends with a comma, semicolon, colon, full stop or bracket. */
function fixedMarks(file: string): string[] {
  const found: string[] = []
  const visit = (node: unknown, parent: string): void => {
    if (Array.isArray(node)) return node.forEach((child) => visit(child, parent))
    if (typeof node !== 'object' || node === null || !('type' in node)) return
    const { type, data } = node as AST.Text
    if (type === 'Text' && /^\s*[,;:.)]|[,;:(]\s*$/.test(data) && parent !== 'style')
      found.push(`${file}: ${data.trim()}`)
    for (const [key, child] of Object.entries(node)) {
      if (['fragment', 'nodes', 'body', 'consequent', 'alternate', 'fallback'].includes(key)) visit(child, type)
    }
  }
  visit(parse(readFileSync(file, 'utf8'), { modern: true }).fragment, '')
  return found
}

test('no component writes a mark between two texts itself', () => {
  const files = execFileSync('git', ['ls-files', 'src', 'build'], { encoding: 'utf8' })
    .split('\n')
    .filter((file) => file.endsWith('.svelte'))
  expect(files.length).toBeGreaterThan(60)
  expect(files.flatMap(fixedMarks)).toEqual([])
})
