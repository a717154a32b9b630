import { createHash } from 'node:crypto'
import { contentTypeOf, extensionOf } from '../hosts/serving.ts'
import type { Table } from './csv.ts'
import { atlasTitle, hasDescriptions, quotedFrom, titleIn, type DownloadContent } from './downloadContent.ts'
import type { Download } from './downloads.ts'
import { sourceSites } from './sources.ts'

/** The schema of a table as Frictionless Table Schema v1 (https://specs.frictionlessdata.io/table-schema/). */
const schemaOf = ({ columns, primaryKey, featureColumns }: Table) => ({
  fields: columns.map(({ name, type, description, isRequired }) => ({
    name,
    type,
    description,
    ...(isRequired && { constraints: { required: true } }),
  })),
  missingValues: [''],
  ...(primaryKey && { primaryKey }),
  ...(featureColumns && {
    foreignKeys: featureColumns.map((fields) => ({ fields, reference: { resource: 'features', fields: 'id' } })),
  }),
})

/** The name of a resource: small letters, digits, points, hyphens. Files of one stem have their extension too. */
const resourceName = (path: string): string => (path.endsWith('.csv') ? path.slice(0, -4) : path).toLowerCase()

function resourceOf({ path, bytes, description, table, words }: Download, content: DownloadContent) {
  return {
    name: resourceName(path),
    path,
    title: path,
    description: `${description}${words === 'atlas' || !content.article ? '' : ` Quoted from: ${quotedFrom(content)}`}`,
    format: extensionOf(path),
    mediatype: contentTypeOf(extensionOf(path))!.split(';')[0],
    ...(!/\.(kmz|zip|png)$/.test(path) && { encoding: 'utf-8' }),
    bytes: bytes.length,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    ...(table && {
      profile: 'tabular-data-resource',
      dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
      schema: schemaOf(table),
    }),
  }
}

/** datapackage.json: a Frictionless Data Package v1 (https://specs.frictionlessdata.io/data-package/) of the files. */
export function toDataPackage(content: DownloadContent, files: readonly Download[]): string {
  const { config, article } = content
  const { address } = content.config
  const author = article ? article.author : config.author
  const name = atlasTitle(content)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const { licence } = config
  const dataPackage = {
    profile: 'data-package',
    name: name || 'atlas',
    title: atlasTitle(content),
    description: [
      titleIn(content, config.description),
      article &&
        `Quotations are the words of the article and are not under the licence of the data: ${quotedFrom(content)}`,
      hasDescriptions(content) &&
        'Descriptions are the words of the sources of the features and are not under the licence of the data.',
    ]
      .filter(Boolean)
      .join('\n\n'),
    ...(address && { homepage: address }),
    // A licence needs the address of its text, or a name of the Open Definition.
    ...(licence?.url && { licenses: [{ path: licence.url, title: licence.title }] }),
    sources: [
      ...(article ? [{ title: quotedFrom(content), ...(article.url && { path: article.url }) }] : []),
      ...sourceSites(content.features).map(({ host, licence }) => ({
        title: licence ? `${host} (${licence})` : host,
        path: `https://${host}/`,
      })),
    ],
    contributors: author ? [{ title: author, role: 'author' }] : undefined,
    resources: files.map((file) => resourceOf(file, content)),
  }
  return `${JSON.stringify(dataPackage, null, 2)}\n`
}
