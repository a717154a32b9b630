import { expect, test } from 'vitest'
import { builtInKinds, builtInModes, builtInStatuses } from '../../../src/content/atlas/builtIn'
import { interfaceLanguages, vocabularyFor } from '../../../src/i18n/vocabularies'

test.each(interfaceLanguages)(
  'the vocabulary of %s names every kind, mode and status that is built in, and no other',
  (language) => {
    const { kinds, modes, statuses } = vocabularyFor(language)
    expect(Object.keys(kinds).sort()).toEqual(Object.keys(builtInKinds).sort())
    expect(Object.keys(modes).sort()).toEqual(Object.keys(builtInModes).sort())
    expect(Object.keys(statuses).sort()).toEqual([...builtInStatuses].sort())
  },
)
