const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Characters that XML 1.0 does not allow, even as references. With one of them no program reads the file. */
// eslint-disable-next-line no-control-regex
const notAllowed = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu

/** The text as the content of an element, or the value of an attribute in double quotes. */
export const escapeXml = (text: string): string =>
  text.replace(notAllowed, '').replace(/[&<>"]/g, (character) => escapes[character]!)
