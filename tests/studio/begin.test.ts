import { afterEach, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { checkContent } from '../../tools/validate'
import { isError } from '../../tools/validate/problem'
import { openStudio, selectWords, words, type OpenedStudio } from '../support/studio'
import { docx } from '../unit/studio/import/documents'

const { start, features, suggest } = words.begin

let studio: OpenedStudio
afterEach(() => studio.close())

const paragraph = (text: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const document = docx(
  [
    paragraph('The pass that keeps the timetable', 'Title'),
    paragraph('Lorries leave Kashgar before dawn and wait below the Torugart Pass for the barrier.'),
    paragraph('In 2018 a railway from Kashgar to Andijan in Uzbek\u00adistan was drawn again.'),
    paragraph('The market of Osh opens early.'),
  ].join(''),
)

interface Feature {
  id: string
  properties: { name: Record<string, string>; passages: { paragraph: number; exact: string }[]; when?: string }
}
const places = async () => (JSON.parse(await studio.read('places.geojson')) as { features: Feature[] }).features
const errors = async () => (await checkContent(studio.folder)).problems.filter(isError)

/** One text as the clipboard has it from three programs. */
const pasted = {
  'a web page': `<html><body><!--StartFragment--><h1 style="color: rgb(0, 0, 0)">Harbours</h1>
    <p style="margin: 0"><span style="font-size: 16px">The <a href="https://example.org/aktau" target="_blank">port of
    Aktau</a> is <b>old</b>.</span></p><h2>Goods</h2><ul><li>Grain</li><li>Oil from Tengiz</li></ul>
    <script>alert(1)</script><!--EndFragment--></body></html>`,
  Word: `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40">
    <head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin: 0cm} --></style></head>
    <body lang=EN-GB><!--StartFragment--><h1>Harbours<o:p></o:p></h1>
    <p class=MsoNormal>The <a href="https://example.org/aktau">port of Aktau</a> is <b>old</b>.<o:p></o:p></p>
    <h2>Goods<o:p></o:p></h2>
    <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
    style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
    </span></span></span><![endif]>Grain<o:p></o:p></p>
    <p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
    style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
    </span></span></span><![endif]>Oil from Tengiz<o:p></o:p></p><!--EndFragment--></body></html>`,
  'Google Docs': `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr"><span
    style="font-size:20pt">Harbours</span></h1><p dir="ltr"><span style="font-size:11pt">The </span><a
    href="https://www.google.com/url?q=https://example.org/aktau&amp;sa=D"><span style="color:#1155cc">port of
    Aktau</span></a><span style="font-weight:400"> is </span><span style="font-weight:700">old</span><span
    style="font-weight:400">.</span></p><h2 dir="ltr"><span>Goods</span></h2><ul><li dir="ltr" aria-level="1"><p dir="ltr"
    role="presentation"><span>Grain</span></p></li><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>Oil
    from Tengiz</span></p></li></ul></b><br class="Apple-interchange-newline">`,
}

/** Begins an atlas in English and Russian with the document. */
async function begin(page: Page) {
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  await page.getByLabel(start.choose).setInputFiles({ name: 'pass.docx', mimeType, buffer: Buffer.from(document) })
  await page.getByRole('heading', { name: start.check }).waitFor()
  await page.getByRole('checkbox', { name: /русский/ }).check()
  await page.getByRole('button', { name: start.begin }).click()
}

const suggestion = (page: Page, name: string) => page.getByRole('button', { name: suggest.words(name), exact: true })

describe('the studio of an empty folder', () => {
  it('makes an atlas of a document after the author has seen its text, and takes it back', async () => {
    studio = await openStudio({})
    const { page } = studio
    await page.getByRole('heading', { name: start.heading }).waitFor()
    await begin(page)
    await page.getByRole('region', { name: words.text }).getByText('Lorries leave').waitFor()
    await expect.poll(() => page.evaluate(() => globalThis.document.activeElement!.ariaLabel)).toBe(words.text)
    expect(await studio.read('article.md')).toContain('to Andijan in Uzbekistan was drawn again.')
    expect(JSON.parse(await studio.read('atlas.json'))).toEqual({ languages: ['en', 'ru'] })
    // That nothing is on the map is no mistake of somebody who has just begun.
    await page.getByRole('button', { name: words.noProblems }).waitFor()
    await page.getByRole('button', { name: words.undo }).click()
    await page.getByRole('heading', { name: start.heading }).waitFor()
    await expect(studio.read('article.md')).rejects.toThrow()
  })

  it('says what was cleaned from a text', async () => {
    studio = await openStudio({})
    const { page } = studio
    await page.getByLabel(start.paste).fill('Title\n\nA soft\u00adhyphen and a zero\u200bwidth space.')
    await page.getByRole('button', { name: start.read }).click()
    await page.getByText('Soft hyphens removed: 1.').waitFor()
    await page.getByText('Zero-width characters removed: 1.').waitFor()
  })

  it.each(Object.entries(pasted))(
    'takes a text that is pasted from %s with its headings, lists and links',
    async (_, html) => {
      studio = await openStudio({})
      const { page } = studio
      await page.getByLabel(start.paste).evaluate((field, html) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/html', html)
        clipboardData.setData('text/plain', 'not this')
        field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      }, html)
      await page.getByRole('heading', { name: start.check }).waitFor()
      await page.getByRole('button', { name: start.begin }).click()
      await page.getByRole('region', { name: words.text }).waitFor()
      const [, body] = (await studio.read('article.md')).split(/---\n\n/)
      expect(body).toBe(
        'The [port of Aktau](https://example.org/aktau) is **old**.\n\n## Goods\n\n- Grain\n- Oil from Tengiz\n',
      )
    },
  )

  it('takes a file that the mouse drops anywhere on the page', async () => {
    studio = await openStudio({})
    const { page } = studio
    await page.locator('main').evaluate((main) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(['# Osh\n\nThe market opens early.\n'], 'osh.md', { type: 'text/markdown' }))
      const options = { dataTransfer, bubbles: true, cancelable: true }
      const over = new DragEvent('dragover', options)
      main.dispatchEvent(over)
      // Otherwise the browser would open the file.
      if (!over.defaultPrevented) throw new Error('the page takes no file')
      main.dispatchEvent(new DragEvent('drop', options))
    })
    await page.getByRole('heading', { name: start.check }).waitFor()
    await page.getByRole('region', { name: 'Osh' }).getByText('The market opens early.').waitFor()
  })

  it('says why a file is no text, and stays where it is', async () => {
    studio = await openStudio({})
    const { page } = studio
    const buffer = Buffer.from('%PDF-1.7')
    await page.getByLabel(start.choose).setInputFiles({ name: 'a.docx', mimeType: 'application/pdf', buffer })
    await page
      .getByRole('alert')
      .getByText(/The file is a PDF/)
      .waitFor()
    await page.getByRole('heading', { name: start.heading }).waitFor()
  })
})

describe('suggestions', () => {
  it('mark a place and its further mentions by keys alone', async () => {
    studio = await openStudio({})
    const { page } = studio
    await begin(page)
    await suggestion(page, 'Kashgar').first().waitFor()
    await page.keyboard.press('n')
    await page.getByRole('heading', { name: 'Kashgar' }).waitFor()
    await page.getByRole('button', { name: /Kashgar town · Xinjiang · China/ }).waitFor()
    // The map numbers the candidates as the list does.
    await page.locator('.map .candidate-number').getByText('1').waitFor()
    await page.keyboard.press('1')
    await page.getByRole('heading', { name: suggest.moreHeading('Kashgar') }).waitFor()
    await page.keyboard.press('Enter')
    // Its form is open when both mentions are written.
    await page.getByText(words.form.passages(2)).waitFor()
    const [kashgar] = await places()
    expect(kashgar!.properties.name).toEqual({ en: 'Kashgar', ru: 'Кашгар' })
    expect(kashgar!.properties.passages.map(({ paragraph, exact }) => [paragraph, exact])).toEqual([
      [1, 'Kashgar'],
      [2, 'Kashgar'],
    ])
    expect(await errors()).toEqual([])
    // The date of a paragraph that names the place is offered in its form.
    await page.getByRole('group', { name: suggest.dates }).getByRole('button').click()
    await expect.poll(async () => (await places())[0]!.properties.when).toBe('2018')
    await page.keyboard.press('n')
    await expect.poll(() => page.evaluate(() => globalThis.document.activeElement!.textContent)).toBe('Torugart Pass')
  })

  it('make a country an area with the outline of the basemap', async () => {
    studio = await openStudio({})
    const { page } = studio
    await begin(page)
    await suggestion(page, 'Uzbekistan').click()
    await page.getByRole('button', { name: /^Uzbekistan country/ }).click()
    const areas = async () => (JSON.parse(await studio.read('areas.geojson')) as { features: Feature[] }).features
    await expect
      .poll(async () => (await areas()).map(({ properties }) => properties.name))
      .toEqual([{ en: 'Uzbekistan', ru: 'Узбекистан' }])
    expect(await errors()).toEqual([])
  })

  it('find candidates for selected words, and hide', async () => {
    studio = await openStudio({})
    const { page } = studio
    await begin(page)
    await suggestion(page, 'Osh').waitFor()
    await page.getByRole('button', { name: suggest.hide }).click()
    await expect.poll(() => suggestion(page, 'Osh').count()).toBe(0)
    await selectWords(page, 3, 'Osh')
    await page.getByRole('button', { name: words.mark.mark }).click()
    await page.getByRole('button', { name: /^Osh town .*Kyrgyzstan/ }).click()
    await expect.poll(async () => (await places()).map(({ id }) => id)).toEqual(['osh'])
  })
})

describe('an import', () => {
  it('shows what comes in and why the rest does not, and writes it in one step', async () => {
    studio = await openStudio({})
    const { page } = studio
    await begin(page)
    await page.getByRole('button', { name: features.open }).click()
    const buffer = Buffer.from('name;lat;lon\nOsh;40,51;72,80\nAndijan;40,78;72,34\nNaryn;41,43;75,99\n;1;2\n')
    await page.getByLabel(features.choose).setInputFiles({ name: 'places.csv', mimeType: 'text/csv', buffer })
    const waiting = page.getByRole('region', { name: features.will.incomplete })
    await waiting.getByText('Naryn').waitFor()
    await page.getByRole('region', { name: features.will.refused }).getByText('row 5: It has no name.').waitFor()
    await page.getByLabel(words.form.sourceTitle).fill('A list of our own')
    await page.getByLabel(words.form.sourceUrl).fill('https://example.org/list')
    await page.getByRole('button', { name: features.again }).click()
    await page.getByRole('checkbox', { name: features.select('Andijan') }).uncheck()
    await page.getByRole('button', { name: features.write(1) }).click()
    await expect.poll(async () => (await places()).map(({ id }) => id)).toEqual(['osh'])
    expect(await errors()).toEqual([])
    await page.getByRole('button', { name: words.undo }).click()
    await expect.poll(places).toEqual([])
  })
})
