import type { Language } from '../content/schema'
import type { Messages } from './messageTypes'
import { en } from './en/messages'
import { isolatingAll } from './isolate'
import { kk } from './kk/messages'
import { ru } from './ru/messages'

export type { Messages }
export const messages: Record<Language, Messages> = isolatingAll({ en, ru, kk })
