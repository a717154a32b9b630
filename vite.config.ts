import { defineConfig } from 'vite'
import { atlasFolder } from './build/atlas/atlasFolder.ts'
import { siteConfig } from './build/siteConfig.ts'

export default defineConfig(siteConfig(atlasFolder()))
