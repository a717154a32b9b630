/** Characters that XML 1.0 does not allow, even as references. With one of them no program reads the file. */
// eslint-disable-next-line no-control-regex
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu

/** A file of XML, or a text for one, without what XML does not allow. */
export const withoutNonXml = (xml: string): string => xml.replace(notInXml, '')

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** The text as the content of an element, or the value of an attribute in double quotes, in XML and HTML. */
export const escapeXml = (text: string): string =>
  withoutNonXml(text).replace(/[&<>"]/g, (character) => escapes[character]!)
