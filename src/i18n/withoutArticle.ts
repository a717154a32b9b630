/** Messages of an atlas without an article, in place of those that speak of the article. */
import type { Messages } from './messageTypes.ts'
import type { PanelMessages } from './panelMessageTypes.ts'

/** Some of the messages of a group. */
type PartOf<T> = {
  readonly [K in keyof T]?: T[K] extends string | ((...parameters: never[]) => string) ? T[K] : PartOf<T[K]>
}

export interface WithoutArticle {
  messages: PartOf<Messages>
  panels: PartOf<PanelMessages>
}

type Group = Readonly<Record<string, unknown>>

/** The messages of `group` with those of `part` in their place. */
export const replaced = <T extends object>(group: T, part: PartOf<T>): T =>
  ({
    ...group,
    ...Object.fromEntries(
      Object.entries(part).map(([key, value]) => [
        key,
        typeof value === 'object' && value !== null
          ? replaced((group as Group)[key] as object, value)
          : (value as unknown),
      ]),
    ),
  }) as T
