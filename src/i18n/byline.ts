import config from 'virtual:atlas'
import { authorIn, type Article } from '../content/article/article'
import type { Language } from '../content/schema'
import { formatDay } from './format'
import type { Messages } from './messageTypes'

type Settings = { messages: Messages; language: Language }

/** The line under the title, with what the article says of its author, publication and date; empty if it says nothing. */
export function bylineOf(article: Article, { messages, language }: Settings): string {
  const author = authorIn(article, language)
  const date = dateOf(article, language)
  if (author && date) return messages.byline(author, date)
  return [author ?? article.publication, date].filter(Boolean).join(' · ')
}

/** The line under the title of the atlas: that of its article, or without one what atlas.json says. */
export const atlasByline = (article: Article | null, settings: Settings): string =>
  article
    ? bylineOf(article, settings)
    : [config.author, config.published && formatDay(settings.language, config.published)].filter(Boolean).join(' · ')

/** Whose words a quotation is, and of when; empty if the article does not say. */
export function quotedFrom(article: Article, { messages, language }: Settings): string {
  const author = authorIn(article, language) ?? article.publication
  const date = dateOf(article, language)
  return author && date ? messages.quoteBy(author, date) : (author ?? date ?? '')
}

const dateOf = ({ published }: Article, language: Language) => published && formatDay(language, published)
