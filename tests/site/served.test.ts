import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { Agent, get, type IncomingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { inlineOf, pagePolicy } from '../../build/content-security-policy/policy'
import { nginxConfiguration } from '../../build/hosts/nginx'
import { contentTypeOf, extensionOf, headersOf, hostFiles, isArchive, policies } from '../../build/hosts/serving'
import { siteFiles } from '../../build/hosts/writeHostFiles'
import { apache, startApache } from '../support/apache'
import { nginx, startNginx } from '../../tools/servers/nginx'
import { blankPage } from '../support/reader'
import type { StartedServer } from '../../tools/servers/startServer'
import { keptFiles } from '../support/versions'

const files = siteFiles('dist')
const fileNamed = (pattern: RegExp) => `/${files.find((name) => pattern.test(name))!}`
const sourceOf = (path: string) => readFileSync(join('dist', path))

/** No connection is used twice: a server may close an idle one in the moment of the next request. */
const agent = new Agent({ maxSockets: 32 })
interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}
/** Requests a URL. Returns the body as it is sent: `fetch` would decompress it. */
const ask = (url: string, headers: Record<string, string> = {}) =>
  new Promise<Answer>((resolve, reject) => {
    get(url, { headers, agent }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }),
      )
      response.on('error', reject)
    }).on('error', reject)
  })

/** What serving.ts says of a file: its type and all headers, with their names in lower case. */
const expectedHeaders = (path: string): Record<string, string> =>
  Object.fromEntries([
    ...Object.entries(headersOf(path)).map(([name, value]) => [name.toLowerCase(), value]),
    ['content-type', contentTypeOf(extensionOf(path)) ?? contentTypeOf('html')],
  ])

/** A file is sent whole, with its type and all headers. */
async function expectFile(site: string, path: string): Promise<void> {
  const wanted = expectedHeaders(path)
  const { status, headers, body } = await ask(site + path)
  const sent = Object.fromEntries(Object.keys(wanted).map((name) => [name, headers[name]]))
  expect([status, sent, body.equals(sourceOf(path === '/' ? 'index.html' : path))], path).toEqual([200, wanted, true])
}

const directives = (policy: string) =>
  Object.fromEntries(
    policy
      .split(/[;,]/)
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name, ...values]) => [name!, values]),
  )

test('the built page carries the policy of what stands in it', () => {
  const html = sourceOf('index.html').toString()
  const carried = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)![1]!
  expect(directives(carried)).toEqual(directives(pagePolicy(inlineOf(html))))
  expect(carried).not.toMatch(/unsafe-inline|unsafe-eval|\*/)
})

test('a worker may do nothing that the page may not', () => {
  const page = directives(pagePolicy({ scripts: [], styles: [], styleAttributes: [] }))
  const worker = directives(policies.worker)
  expect(worker['default-src']).toEqual(["'none'"])
  for (const name of ['script-src', 'connect-src', 'require-trusted-types-for']) {
    expect(page[name], name).toEqual(expect.arrayContaining(worker[name]!))
  }
})

test('`npm run nginx` has written deploy/nginx.conf', () => {
  expect(readFileSync('deploy/nginx.conf', 'utf8')).toBe(nginxConfiguration())
})

test('the build has every type in its table, and no file that a host keeps back or converts', () => {
  expect(files.filter((name) => !contentTypeOf(extensionOf(name)))).toEqual([])
  // Downloads in Markdown are sent as they are, because `.nojekyll` is there. The page does not need them.
  const shown = files.filter((name) => !/^data\/\w+\.md$/.test(name))
  expect(shown.filter((name) => /(^|\/)[._#]|~$|\.(md|markdown|config)$/.test(name))).toEqual([])
  // Jekyll converts a file that begins with front matter, whatever its name.
  expect(shown.filter((name) => sourceOf(name).subarray(0, 3).toString() === '---')).toEqual([])
  for (const name of hostFiles) expect(sourceOf(name).length, name).toBeGreaterThanOrEqual(name === '.nojekyll' ? 0 : 1)
})

test('the service worker keeps no file that hosts do not send', () => {
  const kept = keptFiles('dist').map(({ url }) => url)
  expect(kept.filter((url) => !files.includes(url))).toEqual([])
})

test('_headers gives every file the headers of serving.ts', () => {
  const rules = sourceOf('_headers')
    .toString()
    .replace(/^#.*/gm, '')
    .trim()
    .split(/\n\n+/)
    .map((rule) => rule.split('\n'))
    .map(([path, ...lines]) => ({ path: path!, headers: lines.map((line) => /^ {2}([\w-]+): (.+)$/.exec(line)!) }))
  // Cloudflare's limits.
  expect(rules.length).toBeLessThanOrEqual(100)
  expect(Math.max(...rules.flatMap(({ headers }) => headers.map(([line]) => line.length)))).toBeLessThan(2000)
  for (const path of ['/', ...files.map((name) => `/${name}`)]) {
    const given: Record<string, string> = {}
    for (const rule of rules) {
      const isMatch = rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path
      for (const [, name, value] of isMatch ? rule.headers : [])
        given[name!.toLowerCase()] = [given[name!.toLowerCase()], value].filter(Boolean).join(', ')
    }
    // The hosts know the other types.
    const isRare = /\.(geojson|pmtiles|webmanifest)$/.test(path)
    expect(given, path).toEqual({
      ...expectedHeaders(path),
      'content-type': isRare ? given['content-type'] : undefined,
    })
    if (isRare) expect(given['content-type'], path).toBe(contentTypeOf(extensionOf(path)))
  }
})

test('web.config gives every file the type and the headers of serving.ts', async () => {
  const page = await blankPage()
  const read = await page.evaluate((text) => {
    const xml = new DOMParser().parseFromString(text, 'application/xml')
    const pairs = (root: Element | null, selector: string, key: string, value: string) =>
      [...(root?.querySelectorAll(selector) ?? [])].map((one) => [one.getAttribute(key)!, one.getAttribute(value)!])
    const settings = (root: Element | null) => ({
      headers: pairs(root, 'customHeaders > add', 'name', 'value'),
      types: pairs(root, 'mimeMap', 'fileExtension', 'mimeType'),
      cache: [...(root?.querySelector('clientCache')?.attributes ?? [])].map(({ value }) => value),
      isCompressed: root?.querySelector('urlCompression')?.getAttribute('doStaticCompression') !== 'false',
      removed: pairs(root, 'remove', 'name', 'fileExtension').flat(),
    })
    return {
      error: xml.querySelector('parsererror')?.textContent,
      site: settings(xml.querySelector('configuration > system\\.webServer')),
      locations: [...xml.querySelectorAll('configuration > location')].map((one) => ({
        path: one.getAttribute('path')!,
        ...settings(one),
      })),
    }
  }, sourceOf('web.config').toString())
  expect(read.error).toBeUndefined()
  const caches: Record<string, string[]> = {
    'no-cache': ['DisableCache'],
    'public, max-age=31536000, immutable': ['UseMaxAge', '365.00:00:00', 'public, immutable'],
    'public, max-age=3600, no-transform': ['UseMaxAge', '0.01:00:00', 'public, no-transform'],
  }
  for (const name of files) {
    const location = read.locations.find(({ path }) => name === path || name.startsWith(`${path}/`))
    const given = Object.fromEntries([...read.site.headers, ...(location?.headers ?? [])])
    const { 'Cache-Control': cache, ...headers } = headersOf(`/${name}`)
    expect(given, name).toEqual(headers)
    expect(location?.cache.length ? location.cache : read.site.cache, name).toEqual(caches[cache!])
    expect(Object.fromEntries(read.site.types)[`.${extensionOf(name)}`]).toBe(contentTypeOf(extensionOf(name)))
    expect(location?.isCompressed ?? true, name).toBe(!isArchive(name))
  }
  // Adding what the server has already is an error.
  expect(read.site.removed).toEqual(
    expect.arrayContaining([...read.site.types.map(([name]) => name), ...read.site.headers.map(([name]) => name)]),
  )
})

test('`npm start` sends every file with its type and the headers of serving.ts', async () => {
  const site = inject('site').replace(/\/$/, '')
  for (const path of files.map((name) => `/${name}`)) await expectFile(site, path)
  const missing = await ask(`${site}/assets/index-old.js`)
  expect([missing.status, missing.headers['cache-control']]).toEqual([404, undefined])
})

test('`npm start` sends archives uncompressed, with the same strong entity tag for the file and its ranges', async () => {
  const site = inject('site').replace(/\/$/, '')
  for (const path of ['/basemap.pmtiles', '/relief.pmtiles']) {
    const file = sourceOf(path)
    const whole = await ask(site + path, { 'Accept-Encoding': 'gzip, br' })
    const range = await ask(site + path, { Range: 'bytes=100-16483', 'Accept-Encoding': 'gzip, br' })
    expect([whole.status, range.status, range.headers['content-range']]).toEqual([
      200,
      206,
      `bytes 100-16483/${file.length}`,
    ])
    expect(whole.body.equals(file)).toBe(true)
    expect(range.body.equals(file.subarray(100, 16484))).toBe(true)
    expect(whole.headers.etag).toMatch(/^"/)
    expect(range.headers.etag).toBe(whole.headers.etag)
    for (const { headers } of [whole, range]) {
      expect(headers['content-type']).toBe('application/vnd.pmtiles')
      expect(headers['content-encoding']).toBeUndefined()
    }
  }
})

const servers = [
  { name: 'nginx with deploy/nginx.conf', program: nginx, start: startNginx, debian: 'nginx-light', server: 'nginx' },
  { name: 'Apache with .htaccess', program: apache, start: startApache, debian: 'apache2', server: 'Apache' },
]
for (const { name, program, debian } of servers)
  if (!program) console.warn(`${name} is not tested: Debian's package ${debian} is not installed`)

describe.each(servers.filter(({ program }) => program))('$name', ({ start, server }) => {
  const packed = fileNamed(/engine-.*\.css$/)
  let site = ''
  let started: StartedServer | undefined
  beforeAll(async () => {
    started = await start()
    site = started.url
    writeFileSync(join(started.site, '.env'), 'secret')
    if (server === 'nginx') writeFileSync(join(started.site, `${packed}.gz`), gzipSync(sourceOf(packed), { level: 9 }))
  })
  afterAll(() => started?.stop())

  test('every file is whole, of its type, with the headers of serving.ts', async () => {
    for (const path of ['/', ...files.map((name) => `/${name}`)]) await expectFile(site, path)
  })

  test('all that the service worker keeps is sent, so that it can be installed', async () => {
    const statuses = await Promise.all(
      keptFiles('dist').map(async ({ url }) => [url, (await ask(`${site}/${url}`)).status] as const),
    )
    expect(statuses.filter(([, status]) => status !== 200)).toEqual([])
  })

  test('the page is asked for anew and answered with 304; what has a hash in its name is kept', async () => {
    const page = await ask(`${site}/`)
    expect(page.headers['cache-control']).toBe('no-cache')
    expect((await ask(`${site}/`, { 'If-None-Match': page.headers.etag! })).status).toBe(304)
    const gzipped = await ask(`${site}/`, { 'Accept-Encoding': 'gzip' })
    const again = await ask(`${site}/`, { 'Accept-Encoding': 'gzip', 'If-None-Match': gzipped.headers.etag! })
    expect([again.status, again.body.length]).toEqual([304, 0])
    expect((await ask(site + packed)).headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  test('archives of tiles are read by ranges', async () => {
    const whole = sourceOf('basemap.pmtiles')
    const part = await ask(`${site}/basemap.pmtiles`, { Range: 'bytes=100-16483', 'Accept-Encoding': 'gzip' })
    expect([part.status, part.headers['content-range'], part.headers['content-encoding']]).toEqual([
      206,
      `bytes 100-16483/${whole.length}`,
      undefined,
    ])
    expect(part.body.equals(whole.subarray(100, 16484))).toBe(true)
    expect((await ask(`${site}/basemap.pmtiles`, { Range: `bytes=${whole.length}-` })).status).toBe(416)
    const changed = await ask(`${site}/basemap.pmtiles`, { Range: 'bytes=0-9', 'If-Range': '"another"' })
    expect(changed.status).toBe(200)
  })

  test('text is compressed; fonts and tiles are not again', async () => {
    for (const pattern of [/start-.*\.js$/, /engine-.*\.css$/, /\.geojson$/, /article-.*\.json$/, /index\.html$/]) {
      const path = fileNamed(pattern)
      const { headers, body } = await ask(site + path, { 'Accept-Encoding': 'gzip' })
      expect([path, headers['content-encoding'], headers.vary]).toEqual([path, 'gzip', 'Accept-Encoding'])
      expect(body.length).toBeLessThan(sourceOf(path).length / 2)
      expect(gunzipSync(body).equals(sourceOf(path))).toBe(true)
    }
    for (const path of [fileNamed(/\.woff2$/), '/relief.pmtiles']) {
      expect((await ask(site + path, { 'Accept-Encoding': 'gzip' })).headers['content-encoding']).toBeUndefined()
    }
  })

  test('what is not there is 404, with the headers of protection and kept by nobody', async () => {
    const missing = ['/no-such-page', '/assets/index-old.js', '/_headers', '/web.config', '/assets/..%2f.env']
    if (server === 'nginx') missing.push('/.env', '/.htaccess', '/assets/.htaccess')
    for (const path of missing) {
      const { status, headers } = await ask(site + path)
      expect([path, status, headers['cache-control']]).toEqual([path, 404, undefined])
      expect(headers.server).toBe(server)
      // Apache answers an encoded slash before it reads .htaccess.
      if (server === 'Apache' && path.includes('%2f')) continue
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['content-security-policy']).toContain(policies.page)
    }
  })

  test('two thousand requests, 32 at a time, are all answered whole', async () => {
    const paths = [...files.filter((name) => !/pmtiles|engine|worker/.test(name)).map((name) => `/${name}`), '/']
    const digest = (body: Buffer) => createHash('sha1').update(body).digest('hex')
    const right = new Map(paths.map((path) => [path, digest(sourceOf(path === '/' ? 'index.html' : path))]))
    let next = 0
    const wrong: unknown[] = []
    const reader = async () => {
      while (next < 2000) {
        const path = paths[next++ % paths.length]!
        const answer = await ask(site + path).catch((error: Error) => error)
        if (answer instanceof Error) wrong.push([path, answer.message])
        else if (answer.status !== 200 || digest(answer.body) !== right.get(path)) wrong.push([path, answer.status])
      }
    }
    await Promise.all(Array.from({ length: 32 }, reader))
    expect(wrong).toEqual([])
  })

  test.runIf(server === 'nginx')('404.html is sent for a page that is not there', async () => {
    const { status, body } = await ask(`${site}/en/%23at=aktau`)
    expect([status, body.equals(sourceOf('404.html'))]).toEqual([404, true])
  })

  test.runIf(server === 'nginx')('a file that was compressed in advance is sent as it is', async () => {
    const { headers } = await ask(site + packed, { 'Accept-Encoding': 'gzip' })
    expect(headers['content-length']).toBe(String(gzipSync(sourceOf(packed), { level: 9 }).length))
  })

  test.runIf(server === 'Apache')(
    'in a folder that has a folder of the name assets above it, it is the same',
    async () => {
      for (const path of ['/', '/basemap.pmtiles', '/sw.js', fileNamed(/start-.*\.js$/)])
        await expectFile(`${site}/assets/atlas`, path)
    },
  )
})
