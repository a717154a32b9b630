/** A text as HTML. */
export const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** A text as the value of an attribute in double quotes, in HTML and XML. */
export const escapedAttribute = (text: string): string => escaped(text).replace(/"/g, '&quot;')

/** Removes the comments that Svelte needs only for hydration. */
export const withoutComments = (html: string): string => html.replace(/<!--.*?-->/g, '').trim()
