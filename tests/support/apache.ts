/** A real Apache with the modules that hosts have. It reads the `.htaccess` files of the built site. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { findProgram, startServer, type StartedServer } from '../../tools/servers/startServer'

/** The program, where it is installed. */
export const apache = findProgram('apache2')

const modules = ['authz_core', 'dir', 'mime', 'headers', 'filter', 'deflate', 'setenvif', 'alias']

const configuration = (folder: string, port: number): string => `
ServerRoot ${folder}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
DefaultRuntimeDir ${folder}
ErrorLog ${folder}/error.log
ServerTokens Prod
LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig ${folder}/mime.types
DocumentRoot ${folder}/site
Alias /assets/atlas ${folder}/site
<Directory ${folder}>
  AllowOverride FileInfo
  Require all granted
</Directory>
<Files ".ht*">
  Require all denied
</Files>
`

export const startApache = (): Promise<StartedServer> =>
  startServer(apache!, (folder, port) => {
    mkdirSync(`${folder}/logs`)
    writeFileSync(`${folder}/mime.types`, 'text/html html\ntext/css css\napplication/javascript js\n')
    writeFileSync(`${folder}/apache.conf`, configuration(folder, port))
    return ['-d', folder, '-f', `${folder}/apache.conf`, '-D', 'FOREGROUND']
  })
