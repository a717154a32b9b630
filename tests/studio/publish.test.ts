import { afterEach, describe, expect, it } from 'vitest'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openStudio, studioPage, words, type OpenedStudio } from '../support/studio'

/** A valid atlas: the one that `npm run new` copies. */
const files = Object.fromEntries(
  readdirSync('tools/template').map((file) => [file, readFileSync(join('tools/template', file), 'utf8')]),
)

let studio: OpenedStudio
afterEach(() => studio.close())

const { publish } = words

describe('the panel to publish', () => {
  it('makes one file, which opens from a disk without a script and asks for nothing', async () => {
    studio = await openStudio(files)
    await studio.page.getByRole('button', { name: publish.title }).click()
    await studio.page.getByText(publish.valid).waitFor()
    await studio.page.getByLabel(publish.forms.single).check()
    await studio.page.getByRole('button', { name: publish.make }).click()
    await studio.page.getByRole('progressbar').waitFor()
    const path = (await studio.page.locator('.path').textContent())!
    expect(path.startsWith(join(studio.folder, 'published/'))).toBe(true)

    const page = await studioPage({ javaScriptEnabled: false })
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url().split(':')[0]!))
    await page.goto(pathToFileURL(path).href)
    expect(asked.filter((scheme) => scheme !== 'data')).toEqual(['file'])
    // A mention leads to its place in the list, and so do the picture's places and lines.
    for (const link of [page.locator('article [id^="view="] a').first(), page.locator('.picture a.line').first()]) {
      const href = await link.getAttribute('href')
      await link.focus()
      await page.keyboard.press('Enter')
      await page.waitForURL((url) => url.hash === href)
      expect(await page.locator(':target h4').isVisible()).toBe(true)
    }
    // A group that is not wanted is neither in the list nor on the picture.
    const hidden = page.locator('[data-group="corridors"]')
    expect(await hidden.first().isVisible()).toBe(true)
    await page.locator('#group-corridors').uncheck()
    expect(await hidden.evaluateAll((all) => all.filter((one) => getComputedStyle(one).display !== 'none'))).toEqual([])
    await page.context().close()
  })

  it('does not publish an atlas with errors, and shows them', async () => {
    const places = files['places.geojson']!.replace('"precision": "town"', '"precision": "nowhere"')
    studio = await openStudio({ ...files, 'places.geojson': places })
    const { page } = studio
    await page.getByRole('button', { name: publish.title }).click()
    await page.getByText(publish.problems(1)).waitFor()
    expect(await page.getByRole('button', { name: publish.make }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: publish.toProblems }).first().click()
    await page.getByRole('heading', { name: words.problems(1) }).waitFor()
  })
})
