import { DOMParser, type Document } from '@xmldom/xmldom'
import { refuse } from './messages.ts'

/**
 * A document of XML.
 * @throws {Refusal} if it is damaged, or declares entities, which can grow without end or name files of this computer
 */
export function parseXml(text: string): Document {
  if (/<!ENTITY|<!DOCTYPE[^>]*\[/i.test(text)) refuse('xml-entities')
  const problems: string[] = []
  try {
    const document = new DOMParser({
      onError: (level, problem) => {
        if (level !== 'warning') problems.push(problem)
      },
    }).parseFromString(withDeclaredPrefixes(text), 'text/xml')
    if (document.documentElement && problems.length === 0) return document
  } catch (error) {
    problems.unshift((error as Error).message)
  }
  return refuse('xml-damaged', { reason: (problems[0] ?? 'it has no element').split('\n')[0]!.replace(/\.$/, '') })
}

/** Files of phones and old programs use prefixes such as `gx:` and `xsi:` that they do not declare. */
function withDeclaredPrefixes(xml: string): string {
  const text = xml.replace(/^[\uFEFF\s]+/, '')
  const root = /<[A-Za-z_][\w.-]*(?=[\s>/])/.exec(text)
  if (!root) return text
  const used = new Set(
    [...text.matchAll(/[<\s/]([A-Za-z_][\w.-]*):[A-Za-z_][\w.-]*(?=[\s>/=])/g)].map(([, prefix]) => prefix!),
  )
  const missing = [...used].filter((prefix) => !/^xml(ns)?$/.test(prefix) && !text.includes(`xmlns:${prefix}=`))
  if (missing.length === 0) return text
  const end = root.index + root[0].length
  return `${text.slice(0, end)}${missing.map((prefix) => ` xmlns:${prefix}="urn:undeclared:${prefix}"`).join('')}${text.slice(end)}`
}
