/** What a person types to start a command of `tools/`. */
import { isInstalled } from '../build/projectFolder.ts'

/** Returns the command in the repository, where npm runs it, or of the installed package. */
export function commandLine(name: string, parameters = '', installed = isInstalled): string {
  const own = name === 'serve' ? 'npm start' : `npm run ${name}`
  return installed ? `npx steppe-atlas ${name} ${parameters}`.trimEnd() : parameters ? `${own} -- ${parameters}` : own
}
