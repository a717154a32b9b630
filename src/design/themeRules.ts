/** The CSS declarations of each theme; the strong ones are added if the reader's system asks for more contrast. */
export interface ThemeDeclarations {
  light: string
  dark: string
  lightStrong: string
  darkStrong: string
}

/** Returns rules for the root element. Its `data-theme` overrides the system's theme. */
export const themeRules = ({ light, dark, lightStrong, darkStrong }: ThemeDeclarations): string => `:root { ${light} }
@media (prefers-color-scheme: dark) { :root:not([data-theme='light']) { ${dark} } }
:root[data-theme='dark'] { ${dark} }
@media (prefers-contrast: more) {
:root { ${lightStrong} }
@media (prefers-color-scheme: dark) { :root:not([data-theme='light']) { ${darkStrong} } }
:root[data-theme='dark'] { ${darkStrong} }
}
`
