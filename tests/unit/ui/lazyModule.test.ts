import { expect, test } from 'vitest'
import { prefetch } from '../../../src/ui/lazyModule'

/** A page that is idle when `idle` is called. */
function idlePage() {
  const asked: (() => void)[] = []
  const page = { requestIdleCallback: (callback: () => void) => asked.push(callback) } as unknown as Window
  const idle = async () => {
    asked.shift()!()
    await new Promise((done) => setTimeout(done))
  }
  return { page, asked, idle }
}

test('modules are loaded one after the other while the page is idle; one that fails is skipped', async () => {
  const { page, asked, idle } = idlePage()
  const loaded: string[] = []
  let arrive = () => {}
  prefetch(page, [
    { load: () => new Promise((done) => (arrive = () => done(loaded.push('first')))) },
    { load: () => Promise.reject(new Error('404')) },
    { load: async () => loaded.push('third') },
  ])
  expect(asked).toHaveLength(1)
  await idle()
  // The first module is being loaded, so the next one waits.
  expect(asked).toHaveLength(0)
  arrive()
  await new Promise((done) => setTimeout(done))
  await idle()
  await idle()
  expect(loaded).toEqual(['first', 'third'])
  await idle()
  expect(asked).toHaveLength(0)
})
