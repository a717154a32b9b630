import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readArticle } from '../../build/article/readArticle'
import { pagePolicy, inlineOf } from '../../build/content-security-policy/policy'
import { panelMessages } from '../support/messages'
import { chromiumTest, corridors, visitText } from '../support/reader'

const { downloads: words } = panelMessages.en
const files = readdirSync('dist/data').filter((name) => statSync(join('dist/data', name)).isFile())

test('the tab Sources has a link to every file of data/, under what it is for', async () => {
  const page = await visitText({ hash: '#view=sources' })
  await page.getByRole('heading', { name: words.title }).waitFor()
  const hrefs = await page
    .locator('main a[href^="data/"]')
    .evaluateAll((links: HTMLAnchorElement[]) => links.map((link) => link.getAttribute('href')!.replace('data/', '')))
  expect(hrefs.sort()).toEqual(files.sort())
  const navigation = page.getByRole('region', { name: words.use.navigation })
  expect(await navigation.getByRole('link').allTextContents()).toEqual(
    corridors.map(({ properties }) => (properties.name as Record<string, string>).en),
  )
})

chromiumTest('a link downloads its file', async () => {
  const page = await visitText({ hash: '#view=sources' })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'features.csv' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('features.csv')
  const path = join(mkdtempSync(join(tmpdir(), 'downloaded-')), 'features.csv')
  await download.saveAs(path)
  expect(readFileSync(path)).toEqual(readFileSync('dist/data/features.csv'))
})

test('the plugins that follow change no file that the data package describes', () => {
  const { resources } = JSON.parse(readFileSync('dist/data/datapackage.json', 'utf8')) as {
    resources: { path: string; hash: string }[]
  }
  const hashes = resources.map(({ path }) => {
    const hash = createHash('sha256')
      .update(readFileSync(join('dist/data', path)))
      .digest('hex')
    return { path, hash: `sha256:${hash}` }
  })
  expect(hashes).toEqual(resources.map(({ path, hash }) => ({ path, hash })))
  const article = readFileSync('dist/data/article.html', 'utf8')
  expect(article).toContain(pagePolicy(inlineOf(article)))
})

test('the article has every paragraph once, and links to its places', async () => {
  const page = await visitText()
  await page.goto(new URL('data/article.html', page.url().replace(/#.*/, '')).href)
  const numbers = await page.locator('p[id]').evaluateAll((found) => found.map(({ id }) => id))
  expect(numbers).toEqual(numbers.map((_, index) => `p${index + 1}`))
  expect(numbers).toHaveLength(readArticle('geo')!.paragraphs.length)
  await page.locator('#p8').getByRole('link', { name: 'Astana' }).click()
  await expect.poll(() => page.url()).toContain('#at=astana')
  await page.getByRole('heading', { name: 'Astana' }).waitFor()
})
