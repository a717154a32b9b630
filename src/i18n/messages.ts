import type { Language } from '../content/schema'
import { en, type Words } from './en/messages'
import { kk } from './kk/messages'
import { ru } from './ru/messages'

export type { Words }
export const words: Record<Language, Words> = { en, ru, kk }
