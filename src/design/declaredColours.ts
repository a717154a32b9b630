import { themeRules } from './themeRules.ts'

/** The colours of a topic or mode as `#rrggbb`; the strong ones are for readers whose system asks for more contrast. */
export interface ThemeColours {
  light: string
  dark: string
  lightStrong: string
  darkStrong: string
}

/** Returns the colours of topics and modes, by their ids, as CSS custom properties: `--topic-<id>` and `--mode-<id>`. */
export function declaredColourCss(declared: Record<'topic' | 'mode', Readonly<Record<string, ThemeColours>>>): string {
  const declarations = (variant: keyof ThemeColours) =>
    Object.entries(declared)
      .flatMap(([kind, colours]) =>
        Object.entries(colours).map(([id, colour]) => `--${kind}-${id}: ${colour[variant]};`),
      )
      .join(' ')
  return themeRules({
    light: declarations('light'),
    dark: declarations('dark'),
    lightStrong: declarations('lightStrong'),
    darkStrong: declarations('darkStrong'),
  })
}
