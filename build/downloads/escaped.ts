import { withoutNonXml } from '../prerender/escaped.ts'

/** A text for HTML and XML, in attributes too. */
export const escapedAttribute = (text: string): string =>
  withoutNonXml(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
