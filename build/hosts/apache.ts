import { cacheControl, compressibleTypes, mediaTypes, policies, securityHeaders, serviceWorkerFile } from './serving.ts'

const dotted = (extensions: readonly string[]) => extensions.map((extension) => `.${extension}`).join(' ')
const extensions = Object.keys(mediaTypes)
const withCharset = extensions.filter((extension) => mediaTypes[extension]!.hasCharset)
const compressed = extensions.filter((extension) => !mediaTypes[extension]!.isCompressible)
const always = (name: string, value: string) => `Header always set ${name} "${value}"`

/** Returns `.htaccess`. It needs `AllowOverride FileInfo`, and works without each of the modules that it names. */
export const htaccess =
  (): string => `# Apache reads this file where AllowOverride has FileInfo. The build writes it from build/hosts/serving.ts.

<IfModule mod_mime.c>
${extensions.map((extension) => `  AddType ${mediaTypes[extension]!.type} .${extension}`).join('\n')}
  AddCharset utf-8 ${dotted(withCharset)}
</IfModule>

<IfModule mod_headers.c>
  ${always('Content-Security-Policy', policies.page)}
${Object.entries(securityHeaders)
  .map(([name, value]) => `  ${always(name, value)}`)
  .join('\n')}
  # Without "always": nobody should cache that a file is missing.
  Header set Cache-Control "${cacheControl.other}"
  <FilesMatch "\\.pmtiles$">
    Header set Cache-Control "${cacheControl.archives}"
  </FilesMatch>
  <Files "${serviceWorkerFile}">
    ${always('Content-Security-Policy', policies.worker)}
  </Files>
  # mod_deflate changes the entity tag of a compressed file, and Apache would not find the file by it.
  RequestHeader edit If-None-Match '^((W/)?"(.*)-gzip")$' '$1, $2"$3"'
</IfModule>

<IfModule mod_filter.c>
  <IfModule mod_deflate.c>
    AddOutputFilterByType DEFLATE ${compressibleTypes.join(' ')}
  </IfModule>
</IfModule>
# Also where the server compresses every file: these are compressed already, and archives are read by ranges.
<IfModule mod_setenvif.c>
  SetEnvIf Request_URI "\\.(${compressed.join('|')})$" no-gzip no-brotli
</IfModule>

<IfModule mod_alias.c>
  RedirectMatch 404 "/(_headers|web\\.config)$"
</IfModule>
`

/** Returns `assets/.htaccess`. A rule in the main file could not tell this folder from others of the same name. */
export const assetsHtaccess =
  (): string => `# What is different in this folder. The build writes it from build/hosts/serving.ts.
<IfModule mod_headers.c>
  # The scripts of workers are in this folder.
  ${always('Content-Security-Policy', policies.worker)}
  Header set Cache-Control "${cacheControl.assets}"
</IfModule>
`
