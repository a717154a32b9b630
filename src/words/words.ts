import type { Language } from '../../geo/schema'
import { en, type Words } from './en'
import { kk } from './kk'
import { ru } from './ru'

export type { Words }
export const words: Record<Language, Words> = { en, ru, kk }
