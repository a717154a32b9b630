import { expect, test } from 'vitest'
import { OutcomeTexts } from '../../../src/features/outcomes/outcomeTexts.svelte'

const texts = new Map([['treaty', { text: { en: 'It ended.', ru: '', kk: '' }, sources: [] }]])

test('the texts are fetched once', async () => {
  let fetches = 0
  const outcomeTexts = new OutcomeTexts(async () => (fetches++, texts))
  expect([outcomeTexts.byId, outcomeTexts.hasFailed]).toEqual([null, false])
  await Promise.all([outcomeTexts.load(), outcomeTexts.load()])
  await outcomeTexts.load()
  expect([outcomeTexts.byId, outcomeTexts.hasFailed, fetches]).toEqual([texts, false, 1])
})

test('after a failure they are fetched again', async () => {
  const answers = [() => Promise.reject(new Error('no network')), async () => texts]
  const outcomeTexts = new OutcomeTexts(() => answers.shift()!())
  await outcomeTexts.load()
  expect([outcomeTexts.byId, outcomeTexts.hasFailed]).toEqual([null, true])
  await outcomeTexts.load()
  expect([outcomeTexts.byId, outcomeTexts.hasFailed]).toEqual([texts, false])
})
