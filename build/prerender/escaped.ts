/** A text as HTML. */
export const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** A text as the value of an attribute in double quotes, in HTML and XML. */
export const escapedAttribute = (text: string): string => escaped(text).replace(/"/g, '&quot;')

/** Removes the comments that Svelte needs only for hydration. */
export const withoutComments = (html: string): string => html.replace(/<!--.*?-->/g, '').trim()

/** Characters that XML 1.0 does not allow, even as references. With one of them no program reads the file. */
// eslint-disable-next-line no-control-regex
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu

/** A file of XML, or a text for one, without what XML does not allow. */
export const withoutNonXml = (xml: string): string => xml.replace(notInXml, '')
