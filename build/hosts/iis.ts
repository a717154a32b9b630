import {
  cacheControl,
  contentTypeOf,
  isArchive,
  mediaTypes,
  policies,
  securityHeaders,
  serviceWorkerFile,
} from './serving.ts'

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
const indented = (lines: readonly string[], spaces: number) => lines.map((line) => ' '.repeat(spaces) + line).join('\n')

/** Without `remove`, a type or a header that the server knows already is an error. */
const mimeMap = (extension: string) => [
  `<remove fileExtension=".${extension}" />`,
  `<mimeMap fileExtension=".${extension}" mimeType="${escaped(contentTypeOf(extension)!)}" />`,
]
const header = ([name, value]: readonly [string, string]) => [
  `<remove name="${name}" />`,
  `<add name="${name}" value="${escaped(value)}" />`,
]

/** IIS writes `max-age` by itself, after the other directives. */
function clientCache(value: string): string {
  const seconds = Number(/max-age=(\d+)/.exec(value)?.[1])
  const others = value.replace(/,? ?max-age=\d+/, '')
  if (value === 'no-cache') return '<clientCache cacheControlMode="DisableCache" />'
  const [days, hours] = [Math.floor(seconds / 86_400), Math.floor((seconds % 86_400) / 3600)]
  const age = `${days}.${String(hours).padStart(2, '0')}:00:00`
  return `<clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${age}" cacheControlCustom="${others}" />`
}

const customHeaders = (headers: readonly (readonly [string, string])[]) => `<httpProtocol>
        <customHeaders>
${indented(headers.flatMap(header), 10)}
        </customHeaders>
      </httpProtocol>`

/**
 * Returns `web.config`.
 * @param files the files of the site, relative to its folder
 */
export const webConfig = (files: readonly string[]): string => `<?xml version="1.0" encoding="utf-8"?>
<!-- IIS reads this file. The build writes it from build/hosts/serving.ts. -->
<configuration>
  <system.webServer>
    <staticContent>
${indented(Object.keys(mediaTypes).flatMap(mimeMap), 6)}
      ${clientCache(cacheControl.other)}
    </staticContent>
    <httpProtocol>
      <customHeaders>
${indented([['Content-Security-Policy', policies.page] as const, ...Object.entries(securityHeaders)].flatMap(header), 8)}
        <remove name="X-Powered-By" />
      </customHeaders>
    </httpProtocol>
    <security>
      <requestFiltering>
        <hiddenSegments>
          <remove segment="_headers" />
          <add segment="_headers" />
          <remove segment=".htaccess" />
          <add segment=".htaccess" />
        </hiddenSegments>
      </requestFiltering>
    </security>
  </system.webServer>
  <!-- The names of these files change with their content. The scripts of workers are among them. -->
  <location path="assets">
    <system.webServer>
      <staticContent>
        ${clientCache(cacheControl.assets)}
      </staticContent>
      ${customHeaders([['Content-Security-Policy', policies.worker]])}
    </system.webServer>
  </location>
  <location path="${serviceWorkerFile}">
    <system.webServer>
      ${customHeaders([['Content-Security-Policy', policies.worker]])}
    </system.webServer>
  </location>
${files.filter(isArchive).map(archive).join('\n')}
</configuration>
`

const archive = (file: string) => `  <location path="${escaped(file)}">
    <system.webServer>
      <staticContent>
        ${clientCache(cacheControl.archives)}
      </staticContent>
      <urlCompression doStaticCompression="false" doDynamicCompression="false" />
    </system.webServer>
  </location>`
