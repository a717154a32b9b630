/** Documents of Word and of programs that write .docx. */
import mammoth from 'mammoth'
import { Archive } from '../bytes/openArchive.ts'
import { message, refuse, type Message } from '../messages.ts'
import { parseXml } from '../parseXml.ts'
import { cleanText, type Cleaning } from './cleaning.ts'
import { convertHtml } from './html.ts'
import type { ConvertedText, TextFacts } from './importedText.ts'

/** Styles by their names in Word and in documents whose names are translated. */
const styles = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Название'] => h1.title:fresh",
  "p[style-name='Заголовок'] => h1.title:fresh",
  ...[1, 2, 3, 4, 5, 6].flatMap((level) => [
    `p[style-name='Heading ${level}'] => h${level}:fresh`,
    `p[style-name='Заголовок ${level}'] => h${level}:fresh`,
  ]),
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Цитата'] => blockquote > p:fresh",
  'strike => s',
]

/** Programs write these into each new document. */
const noTitle = /^(microsoft word\b.*|document\s*\d*|документ\s*\d*|untitled|без имени|.*\.docx?)$/i

const xmlOf = (archive: Archive, path: string): string => {
  const bytes = archive.read(path)
  return bytes ? new TextDecoder().decode(bytes) : ''
}

function propertiesOf(archive: Archive, cleaning: Cleaning): TextFacts {
  const xml = xmlOf(archive, 'docProps/core.xml')
  if (!xml) return {}
  const document = parseXml(xml)
  const read = (name: string) => {
    const text = document.getElementsByTagNameNS('*', name)[0]?.textContent
    return text ? cleanText(text, cleaning).replace(/\s+/g, ' ').trim() || undefined : undefined
  }
  const [title, author] = [read('title'), read('creator')]
  return {
    ...(title && !noTitle.test(title) && { title }),
    ...(author && !/^(microsoft|user|пользователь|admin|author|автор|python-docx|.*@.*)$/i.test(author) && { author }),
  }
}

/** The language in which most of the text is marked. */
function languageOf(xml: string): string | undefined {
  const counts = new Map<string, number>()
  for (const [, tag] of xml.matchAll(/<w:lang\s[^>]*w:val="([A-Za-z-]{2,20})"/g))
    counts.set(tag!, (counts.get(tag!) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most?.[0].split('-')[0]!.toLowerCase()
}

/** @throws {Refusal} if the document is damaged */
export async function convertDocx(archive: Archive, cleaning: Cleaning): Promise<ConvertedText> {
  const xml = xmlOf(archive, 'word/document.xml')
  const parts = archive.paths.filter((path) => /\.(xml|rels)$/.test(path))
  if (parts.some((path) => /<!(DOCTYPE|ENTITY)/i.test(xmlOf(archive, path)))) refuse('xml-entities')
  const images = new Map<string, { bytes: Uint8Array; type: string }>()
  const convertImage = mammoth.images.imgElement(async (image) => {
    const src = `docx:${images.size + 1}`
    images.set(src, { bytes: new Uint8Array(await image.readAsArrayBuffer()), type: image.contentType })
    return { src }
  })
  const archiveBytes = archive.repacked((path) => /\.(xml|rels)$|^word\/media\//.test(path))
  let html: string
  try {
    // In Node mammoth reads `buffer`, in a browser `arrayBuffer`.
    const input = { buffer: archiveBytes, arrayBuffer: archiveBytes.buffer } as unknown as Parameters<
      typeof mammoth.convertToHtml
    >[0]
    html = (await mammoth.convertToHtml(input, { styleMap: styles, convertImage, ignoreEmptyParagraphs: true })).value
  } catch (error) {
    return refuse('document-damaged', { reason: (error as Error).message.split('\n')[0]! })
  }
  const notes: Message[] = []
  const count = (pattern: RegExp) => (xml.match(pattern) ?? []).length
  const [insertions, deletions] = [count(/<w:ins[\s>]/g), count(/<w:del[\s>]/g)]
  if (insertions + deletions > 0) notes.push(message('tracked-changes', { insertions, deletions }))
  const comments = count(/<w:commentReference[\s/]/g)
  if (comments > 0) cleaning.add('comments', comments)
  const converted = convertHtml(html, { cleaning, images, isPage: false })
  const language = languageOf(xml)
  return {
    ...converted,
    facts: { ...propertiesOf(archive, cleaning), ...(language && { language }), ...defined(converted.facts) },
    notes: [...notes, ...converted.notes],
  }
}

/** The facts that have a value. */
export const defined = (facts: TextFacts): TextFacts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
