import { expect, test } from 'vitest'
import { prefetchPanels } from '../../../src/app/lazyPanels'

/** A page that is idle when it is told to be. */
function idlePage() {
  const asked: (() => void)[] = []
  const page = { requestIdleCallback: (callback: () => void) => asked.push(callback) } as unknown as Window
  const idle = async () => {
    asked.shift()!()
    await new Promise((done) => setTimeout(done))
  }
  return { page, asked, idle }
}

test('panels are fetched one after the other, each when the page is idle; one that fails holds up none', async () => {
  const { page, asked, idle } = idlePage()
  const loaded: string[] = []
  let arrive = () => {}
  prefetchPanels(page, [
    { load: () => new Promise((done) => (arrive = () => done(loaded.push('first')))) },
    { load: () => Promise.reject(new Error('404')) },
    { load: async () => loaded.push('third') },
  ])
  expect(asked).toHaveLength(1)
  await idle()
  // It is on its way: nothing else is asked for.
  expect(asked).toHaveLength(0)
  arrive()
  await new Promise((done) => setTimeout(done))
  await idle()
  await idle()
  expect(loaded).toEqual(['first', 'third'])
  await idle()
  expect(asked).toHaveLength(0)
})
