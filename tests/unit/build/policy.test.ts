import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { inlineOf, pagePolicy, withPolicy } from '../../../build/content-security-policy/policy'
import { isAttribution, isOwnFile } from '../../../src/app/trustedTypes'
import { credits } from '../../../src/content/basemapCredits'
import { archiveNames } from '../../../src/content/basemapArchives'
import { basemapSources } from '../../../src/map/style/basemap/basemapSources'
import catalogues from 'virtual:messages'

const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const page = (body: string) => `<!doctype html><html><head><meta charset="utf-8" /></head><body>${body}</body></html>`

test('the policy of a page without inline code allows none', () => {
  const policy = pagePolicy(inlineOf(page('<script src="a.js"></script>')))
  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';")
  expect(policy).toContain("; img-src 'self' data:; media-src 'self';")
  expect(policy).not.toMatch(/unsafe|sha256|\*/)
})

test('inline code is allowed by its hash; data and templates have none', () => {
  const html = page(
    '<script>a = "<b>"</script><script type="application/json">{}</script><style>p { margin: 0 }</style>' +
      '<p style="--topic: var(--space)">x</p><p style="--topic: var(--space)"></p><template><script>b</script></template>',
  )
  const policy = pagePolicy(inlineOf(html))
  expect(policy).toContain(`script-src 'self' ${sha('a = "<b>"')};`)
  expect(policy).toContain(
    `style-src 'self' ${sha('p { margin: 0 }')} 'unsafe-hashes' ${sha('--topic: var(--space)')};`,
  )
})

test('the policy comes before the scripts and styles of the page', () => {
  const html = withPolicy(page('<script>a</script>'))
  expect(html.indexOf('http-equiv="Content-Security-Policy"')).toBeLessThan(html.indexOf('<script'))
  expect(html).toContain(sha('a'))
  expect(() => withPolicy('<!doctype html><title>x</title>')).toThrow('no <meta charset="utf-8">')
})

test('the Trusted Types policy accepts only the credits as HTML: text and links', () => {
  const sources = Object.values(basemapSources('https://example.org/', archiveNames, true)) as {
    attribution?: string
  }[]
  const shown = [
    ...sources.flatMap(({ attribution }) => attribution ?? []),
    ...Object.values(catalogues).map(({ map }) => map.boundaries),
  ]
  expect(shown.length).toBeGreaterThan(3)
  expect(shown.filter((html) => !isAttribution(html))).toEqual([])
  expect(credits.length).toBeGreaterThan(0)
  for (const html of [
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="https://a.example" onclick="alert(1)">x</a>',
    '<a href="https://a.example"><img src=x></a>',
    '<a href=https://a.example>x</a>',
    '<A HREF="https://a.example">x</A>',
    '<script>x</script>',
    '<',
  ]) {
    expect(isAttribution(html), html).toBe(false)
  }
})

test('the Trusted Types policy accepts only scripts in the folder of the page', () => {
  const base = 'https://host.example/atlas/index.html#at=aktau'
  const own = ['assets/worker.js', './sw.js', 'https://host.example/atlas/assets/worker.js']
  expect(own.filter((address) => !isOwnFile(address, base))).toEqual([])
  const other = [
    '../sw.js',
    '/sw.js',
    '//evil.example/atlas/x.js',
    'https://host.example.evil.example/atlas/x.js',
    'https://host.example/atlas/%2e%2e/x.js',
    'data:text/javascript,1',
    'blob:https://host.example/1',
    'javascript:1',
    'https://',
  ]
  expect(other.filter((address) => isOwnFile(address, base))).toEqual([])
})
