import { expect, test } from 'vitest'
import { readContent } from '../../tools/validate/content.ts'
import { suggestionLines, suggestionsFor } from '../../tools/suggest.ts'
import { gazetteer } from '../unit/studio/suggest/gazetteer.ts'

test('npm run suggest leaves out the words that the atlas has, and names its places first', async () => {
  const { content } = await readContent('examples/lapsset')
  const found = suggestionsFor(content, gazetteer).filter(({ held }) => !held)
  const linked = content.places.flatMap(({ feature }) => feature.properties.passages.map(({ exact }) => exact))
  expect(linked).toContain('Moyale')
  expect(found.map(({ exact }) => exact)).not.toContain('Moyale')
  const port = found.find(({ exact }) => exact === 'Lamu Port')
  expect(port?.candidates[0]?.entry.id).toBe('atlas:lamu-port')
})

test('each candidate has its reasons, and held back names are listed if asked for', async () => {
  const { content } = await readContent('examples/lapsset')
  const [shown, all] = [suggestionLines(content, gazetteer, false), suggestionLines(content, gazetteer, true)]
  expect(shown).toContain(
    "      Lamu, region, KE, 40.67 -2.33, region:KE.30: 65 % of the text's places are in KE; 27 km from Lamu Old Town",
  )
  expect(shown).toContain('  ¶11 about 825 kilometres: 825 km, about')
  expect(shown).toContain('  ¶1 2 March 2012: 2012-03-02')
  expect(all).toContain('  ¶12 Kenyan (held back: the adjective of KE)')
  expect(shown.join()).not.toContain('held back:')
})
