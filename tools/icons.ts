/** `npm run icons`: draws public/icon.svg in the sizes and shapes that an installed site needs. */
import { readFileSync, writeFileSync } from 'node:fs'
import { appIcons } from '../build/icons.ts'

for (const [name, bytes] of Object.entries(await appIcons(readFileSync('public/icon.svg'))))
  writeFileSync(`public/app/${name}`, bytes)
