import type { Language } from '../content/schema'
import { panelMessages as en } from './en/panelMessages'
import { isolatingAll } from './isolate'
import { panelMessages as kk } from './kk/panelMessages'
import type { PanelMessages } from './panelMessageTypes'
import { panelMessages as ru } from './ru/panelMessages'

export const panelMessages: Record<Language, PanelMessages> = isolatingAll({ en, ru, kk })
