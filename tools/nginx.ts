/** `npm run nginx`: writes deploy/nginx.conf from build/hosts/serving.ts. */
import { writeFileSync } from 'node:fs'
import { nginxConfiguration } from '../build/hosts/nginx.ts'

writeFileSync('deploy/nginx.conf', nginxConfiguration())
