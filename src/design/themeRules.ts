/** The CSS declarations of each theme; the strong ones are added if the reader's system asks for more contrast. */
export interface ThemeDeclarations {
  light: string
  dark: string
  lightStrong: string
  darkStrong: string
}

/**
 * Returns rules for the root element. Its `data-theme` overrides the system's theme. Another element with
 * `data-theme="light"`, such as a printed page, is light in every theme.
 */
export const themeRules = ({
  light,
  dark,
  lightStrong,
  darkStrong,
}: ThemeDeclarations): string => `:root, [data-theme='light'] { ${light} }
@media (prefers-color-scheme: dark) { :root:not([data-theme='light']) { ${dark} } }
:root[data-theme='dark'] { ${dark} }
@media (prefers-contrast: more) {
:root, [data-theme='light'] { ${lightStrong} }
@media (prefers-color-scheme: dark) { :root:not([data-theme='light']) { ${darkStrong} } }
:root[data-theme='dark'] { ${darkStrong} }
}
`
