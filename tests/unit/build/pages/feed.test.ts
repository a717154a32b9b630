import config from 'virtual:atlas'
import { afterEach, expect, test } from 'vitest'
import { feed } from '../../../../build/pages/feed'
import { locateOutcome } from '../../../../src/content/outcomes'
import { readOutcomes } from '../../../../src/content/load/loadOutcomes'
import { readContentFiles } from '../../../../build/content/readContentFiles'
import { realContent } from '../../../support/realContent'

const [first] = [...readOutcomes(readContentFiles('geo')['outcomes.json'] as string).values()].flatMap(
  (outcome) => locateOutcome(realContent.article!, outcome) ?? [],
)

const { name } = config
afterEach(() => void Object.assign(config, { name }))

test('the feed has no character that XML does not allow, and its title is text', () => {
  Object.assign(config, { name: { en: 'Steppe & <Atlas>' } })
  const text = { ...first!.text, en: 'A\u0001\ufffe ]]> <script> & B' }
  const outcomes = [{ ...first!, text, quote: 'q\uffff & <i>' }]
  const written = feed(outcomes, realContent, 'https://example.org/a&b/')
  // eslint-disable-next-line no-control-regex
  expect(written).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
  expect(written).toContain('<p>A ]]]]><![CDATA[> &lt;script> &amp; B</p>')
  expect(written).toContain('<title>Steppe &amp; &lt;Atlas&gt; · ')
})
