/** Documents in archives, as office programs write them, with what goes wrong in them. */
import { strToU8, zipSync, type Zippable } from 'fflate'

const xml = (text: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`)
const archive = (files: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [path, typeof content === 'string' ? xml(content) : content]),
    ) as Zippable,
  )

const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** A picture of 1 x 1 pixel with as many bytes as one that shows something. */
const png = new Uint8Array(300)
png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

export const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
export const paragraph = (content: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${content}</w:p>`
const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`

const picture = `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="Picture" descr="Cranes at the port"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

const body = [
  paragraph(run('Road to the sea'), 'Title'),
  paragraph(
    `${run('The road goes from ')}<w:ins w:id="1" w:author="E"><w:r><w:t>Astana</w:t></w:r></w:ins><w:del w:id="2" w:author="E"><w:r><w:delText>Almaty</w:delText></w:r></w:del>${run(' to the sea')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}<w:r><w:commentReference w:id="0"/></w:r>`,
  ),
  paragraph(run('The port'), 'Heading1'),
  paragraph(
    `${run('It is ')}${run('open', '<w:b/>')}${run(' to\u00ad ships,\u200b see ')}<w:hyperlink r:id="rId8">${run('the report')}</w:hyperlink>${run('.')}`,
  ),
  `<w:tbl><w:tr>${cell('Year')}${cell('Tonnes')}</w:tr><w:tr>${cell('2017')}${cell('5 200')}</w:tr></w:tbl>`,
  paragraph(picture),
].join('')

export const docx = (document = body): Uint8Array =>
  archive({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Документ1</dc:title><dc:creator>A. Writer</dc:creator></cp:coreProperties>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${relationships}"><Relationship Id="rId7" Type="${office}/footnotes" Target="footnotes.xml"/><Relationship Id="rId6" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId8" Type="${office}/hyperlink" Target="https://example.org/report?utm_campaign=w" TargetMode="External"/><Relationship Id="rId9" Type="${office}/image" Target="media/image1.png"/></Relationships>`,
    'word/styles.xml': `<w:styles xmlns:w="${word}"><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    'word/footnotes.xml': `<w:footnotes xmlns:w="${word}"><w:footnote w:id="2">${paragraph(run('Opened in 2018.'))}</w:footnote></w:footnotes>`,
    'word/media/image1.png': png,
    'word/document.xml': `<w:document xmlns:w="${word}" xmlns:r="${office}"><w:body>${document}</w:body></w:document>`,
  })

type SheetCell = string | number | { formula: string; value?: number }

const sheet = (rows: SheetCell[][]): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells
          .map((value, column) => {
            const at = `${String.fromCharCode(65 + column)}${row + 1}`
            if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`
            if (typeof value === 'string') return `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
            return `<c r="${at}"><f>${value.formula}</f>${value.value === undefined ? '' : `<v>${value.value}</v>`}</c>`
          })
          .join('')}</row>`,
    )
    .join('')}</sheetData></worksheet>`

export const xlsx = (): Uint8Array =>
  archive({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets><sheet name="Readme" sheetId="1" r:id="rId1"/><sheet name="Терминалы" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet([['Internal use only']]),
    'xl/worksheets/sheet2.xml': sheet([
      ['Name', 'Latitude', 'Longitude', 'Geonames ID'],
      ['Aktau', { formula: '40+3.648', value: 43.648 }, 51.172, 610612],
      ['Beyneu', '45,3167', '55,2', ''],
      ['Ozinki', { formula: 'VLOOKUP(A4,X,2)' }, 49.7, ''],
    ]),
  })

export const kmz = (path: string, kml: string): Uint8Array => archive({ [path]: kml })

/** An archive that says that it unpacks to 4 GB. */
export function bomb(): Uint8Array {
  const bytes = zipSync({ 'xl/workbook.xml': new Uint8Array(1000) })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = 0; at < bytes.length - 4; at++) {
    // The size in the central directory (APPNOTE 4.3.12).
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xfffffff0, true)
  }
  return bytes
}

/** The start of a compound file with the stream of an encrypted document. */
export function encrypted(): Uint8Array {
  const bytes = new Uint8Array(2048)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.set(
    [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]),
    1100,
  )
  return bytes
}
