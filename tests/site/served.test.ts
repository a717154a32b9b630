import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { Agent, get, type IncomingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { headersOf, parseHeaders } from '../../build/headers'
import { inlineOf, pagePolicy } from '../../build/content-security-policy/policy'
import { nginx, startNginx } from '../support/nginx'

const rules = parseHeaders(readFileSync('public/_headers', 'utf8'))
const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter(
  (name) => name !== '_headers' && statSync(join('dist', name)).isFile(),
)
const fileNamed = (pattern: RegExp) => `/${files.find((name) => pattern.test(name))!}`
const sourceOf = (path: string) => readFileSync(join('dist', path))

const agent = new Agent({ keepAlive: true, maxSockets: 32 })
interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}
/** What is sent, as it is sent: `fetch` would unpack it. */
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

/** Those headers of an answer that _headers speaks of for its path. */
async function expectHeaders(site: string, path: string): Promise<void> {
  const wanted = Object.entries(headersOf(rules, path)).map(([name, value]) => [name.toLowerCase(), value] as const)
  const { headers } = await ask(site + path)
  expect(Object.fromEntries(wanted.map(([name]) => [name, headers[name]])), path).toEqual(Object.fromEntries(wanted))
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
  const worker = directives(headersOf(rules, '/assets/worker.js')['Content-Security-Policy']!)
  expect(worker['default-src']).toEqual(["'none'"])
  for (const name of ['script-src', 'connect-src', 'require-trusted-types-for']) {
    expect(page[name], name).toEqual(expect.arrayContaining(worker[name]!))
  }
})

test('deploy/nginx.conf has every value of _headers', () => {
  const sample = readFileSync('deploy/nginx.conf', 'utf8')
  const values = rules.flatMap(({ headers }) => headers.map(([, value]) => value))
  expect(values.filter((value) => !sample.includes(value))).toEqual([])
})

test('`npm start` sends the headers of _headers with every file', async () => {
  const site = inject('site').replace(/\/$/, '')
  for (const path of ['/', ...files.map((name) => `/${name}`)]) await expectHeaders(site, path)
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

if (!nginx)
  console.warn('nginx is not installed: deploy/nginx.conf is compared, but not run (Debian: apt-get install nginx)')

describe.runIf(nginx)('nginx with deploy/nginx.conf', () => {
  let site = ''
  let stop = async () => {}
  const packed = fileNamed(/engine-.*\.css$/)
  beforeAll(async () => {
    const started = await startNginx((folder) => {
      writeFileSync(join(folder, `${packed}.gz`), gzipSync(sourceOf(packed), { level: 9 }))
      writeFileSync(join(folder, '.env'), 'secret')
    })
    site = started.url
    stop = started.stop
  })
  afterAll(() => stop())

  test('every file is whole, of its type, with the headers of _headers', async () => {
    const types: Record<string, string> = {
      css: 'text/css; charset=utf-8',
      geojson: 'application/geo+json; charset=utf-8',
      html: 'text/html; charset=utf-8',
      jpg: 'image/jpeg',
      js: 'text/javascript; charset=utf-8',
      json: 'application/json; charset=utf-8',
      md: 'text/markdown; charset=utf-8',
      pmtiles: 'application/vnd.pmtiles',
      svg: 'image/svg+xml; charset=utf-8',
      txt: 'text/plain; charset=utf-8',
      png: 'image/png',
      webmanifest: 'application/manifest+json',
      woff2: 'font/woff2',
    }
    for (const name of files) {
      const { status, headers, body } = await ask(`${site}/${name}`)
      const type = types[name.split('.').pop()!]
      expect([name, status, headers['content-type'], body.equals(sourceOf(name))]).toEqual([name, 200, type, true])
      await expectHeaders(site, `/${name}`)
    }
  })

  test('the page is asked for anew and answered with 304; what has a hash in its name is kept', async () => {
    const page = await ask(`${site}/`)
    expect(page.headers['cache-control']).toBe('no-cache')
    expect((await ask(`${site}/`, { 'If-None-Match': page.headers.etag! })).status).toBe(304)
    const gzipped = await ask(`${site}/`, { 'Accept-Encoding': 'gzip' })
    const again = await ask(`${site}/`, { 'Accept-Encoding': 'gzip', 'If-None-Match': gzipped.headers.etag! })
    expect([again.status, again.body.length]).toEqual([304, 0])
    expect(again.headers['content-security-policy']).toBe('frame-ancestors *')
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

  test('text is compressed, on the way or before; fonts and tiles are not again', async () => {
    for (const pattern of [/start-.*\.js$/, /engine-.*\.css$/, /\.geojson$/, /\.md$/]) {
      const path = fileNamed(pattern)
      const { headers, body } = await ask(site + path, { 'Accept-Encoding': 'gzip' })
      expect([path, headers['content-encoding'], headers.vary]).toEqual([path, 'gzip', 'Accept-Encoding'])
      expect(body.length).toBeLessThan(sourceOf(path).length / 2)
      expect(gunzipSync(body).equals(sourceOf(path))).toBe(true)
    }
    const { headers } = await ask(site + packed, { 'Accept-Encoding': 'gzip' })
    expect(headers['content-length']).toBe(String(gzipSync(sourceOf(packed), { level: 9 }).length))
    for (const path of [fileNamed(/\.woff2$/), '/relief.pmtiles']) {
      expect((await ask(site + path, { 'Accept-Encoding': 'gzip' })).headers['content-encoding']).toBeUndefined()
    }
  })

  test('what is not there is 404, with the headers of protection and kept by nobody', async () => {
    const missing = ['/no-such-page', '/assets/index-old.js', '/_headers', '/.env', '/assets/..%2f.env']
    for (const path of missing) {
      const { status, headers } = await ask(site + path)
      expect([path, status, headers['cache-control'], headers['x-content-type-options']]).toEqual([
        path,
        404,
        undefined,
        'nosniff',
      ])
      expect(headers['content-security-policy']).toContain('frame-ancestors')
      expect(headers.server).toBe('nginx')
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
})
