import { appendFile, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ChildProcess } from 'node:child_process'
import { afterEach, describe, expect, it } from 'vitest'
import { once } from 'node:events'
import { freePort } from '../../tools/servers/startServer'
import {
  folderWith,
  openStudio,
  smallFolder,
  startStudio,
  studioPage,
  words,
  type OpenedStudio,
} from '../support/studio'

const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const cleanUp of cleanups.splice(0).reverse()) await cleanUp()
})

const english = (studio: OpenedStudio, page = studio.page) =>
  page.getByRole('complementary').getByLabel('English').first()

/** Gives the place Bol another name on its form, and waits until the page has it. */
async function rename(page: OpenedStudio['page'], name: string): Promise<void> {
  const field = page.getByRole('complementary').getByLabel('English').first()
  await field.fill(name)
  await field.blur()
  await page.getByRole('heading', { name, level: 2 }).waitFor()
}

const kill = async (process: ChildProcess) => {
  const exit = once(process, 'exit')
  if (process.kill('SIGKILL')) await exit
}

describe('the work of an author', () => {
  it('is whole after the program was killed at any moment, and every act can still be undone', async () => {
    const folder = await folderWith(smallFolder)
    cleanups.push(() => rm(folder, { recursive: true, force: true }))
    const places = () => readFile(join(folder, 'places.geojson'), 'utf8')
    const first = await places()
    const port = await freePort()
    let studio = await startStudio(folder, port)
    cleanups.push(() => kill(studio.process))
    const page = await studioPage()
    cleanups.push(() => page.context().close())
    await page.goto(studio.url)
    const states = [first]
    for (const name of ['Bol 1', 'Bol 2']) {
      await page.locator('.mention', { hasText: /^Bol$/ }).click()
      await rename(page, name)
      states.push(await places())
      await kill(studio.process)
      await page.getByText(words.serverLost).waitFor()
      studio = await startStudio(folder, port)
      await page.getByText(words.serverLost).waitFor({ state: 'hidden' })
      await page.reload()
      expect(await places()).toBe(states.at(-1))
    }
    // The program ends between the line of the history and the file.
    const history = join(folder, '.studio/history.jsonl')
    await kill(studio.process)
    await appendFile(history, `${JSON.stringify({ type: 'undo', id: 2 })}\n{"type":"act","ent`)
    studio = await startStudio(folder, port)
    expect(await places()).toBe(states[1])
    await page.reload()
    await page.getByRole('button', { name: words.undo }).click()
    await expect.poll(places).toBe(first)
  })

  it('is the same in two windows, of which neither overwrites the other', async () => {
    const studio = await openStudio()
    cleanups.push(studio.close)
    const other = await studioPage()
    cleanups.push(() => other.context().close())
    await other.goto(studio.url)
    for (const page of [studio.page, other]) await page.getByRole('button', { name: 'Bol', exact: true }).click()
    await rename(studio.page, 'Bolat')
    await expect.poll(() => english(studio, other).inputValue()).toBe('Bolat')
    // A window that has not heard of a change yet.
    await other.route('**/studio/api/state', (route) => route.abort())
    await rename(studio.page, 'Bolashak')
    const kazakh = other.getByRole('complementary').locator('input[lang="kk"]').first()
    await kazakh.fill('Болашақ')
    await kazakh.blur()
    await other.getByText(words.error('featureChanged', { id: 'bol' })).waitFor()
    expect(await studio.read('places.geojson')).toContain('"en": "Bolashak"')
    expect(await studio.read('places.geojson')).not.toContain('Болашақ')
  })
})
