/** The scripts of the pages that send readers on. */
import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { notFoundScript } from '../../../../build/pages/notFoundPage'

const languages = ['en', 'ru', 'zh-Hans']

/** Runs a script at an address. Returns where it sends the reader, or null, and where the link of the page leads. */
function run(script: string, at: string) {
  const { pathname, search, hash, href } = new URL(at)
  let sentTo: string | null = null
  const link = { href: '', dataset: { language: 'en' } }
  runInNewContext(script, {
    URL,
    location: { pathname, search, hash, replace: (to: string) => (sentTo = new URL(to, href).href) },
    document: { querySelectorAll: () => [link], currentScript: { src: 'https://a.example/atlas/door.js' } },
  })
  return { sentTo, link: new URL(link.href, href).href }
}
const notFound = (path: string, address: string | null = null) =>
  run(notFoundScript(languages, address), `https://a.example${path}`)
const door = (hash: string) =>
  run(readFileSync('build/pages/door.js', 'utf8'), `https://a.example/atlas/en/aktau/${hash}`).sentTo

test.each([
  '//evil.example/x%23at=aktau',
  '///evil.example/x%23at=aktau',
  '/\\evil.example/%23at=aktau',
  '/%23//evil.example/?at=aktau',
  '//evil.example/en/aktau/',
  '//evil.example/#at=aktau',
])('404.html leads to no other host: %s', (path) => {
  for (const address of [null, 'https://a.example/atlas/', 'https://a.example//evil.example/']) {
    const { sentTo, link } = notFound(path, address)
    expect([new URL(sentTo ?? link).host, new URL(link).host]).toEqual(['a.example', 'a.example'])
  }
})

test.each([
  ['/atlas/en/aktau/%23map=5/44/51&at=aktau', 'map=5/44/51&at=aktau'],
  ['/atlas/en/aktau%23at=aktau?utm=1#x=2', 'at=aktau?utm=1#x=2'],
  ['/atlas/en/Aktau/%23at=aktau', 'at=aktau'],
  ['/atlas/zh-hans/aktau/index.html%23at=aktau', 'at=aktau'],
  ['/atlas/en/aktau%2523at%253Daktau', 'at%253Daktau'],
  ['/atlas/%23q=a%2520b%2523c', 'q=a%2520b%2523c'],
])('404.html keeps the whole view of %s', (path, view) => {
  for (const address of [null, 'https://a.example/atlas/'])
    expect(notFound(path, address).sentTo).toBe(`https://a.example/atlas/#${view}`)
})

test('404.html comes to rest where the folder that it takes for that of the site has no atlas either', () => {
  let at = '/en/en/nothing/en/x%23at=aktau'
  for (let step = 0; step < 5; step++) at = (notFound(at).sentTo ?? '').replace('https://a.example', '')
  expect(notFound(at).sentTo).toBe(`https://a.example${at}`)
})

test('404.html knows the path of a site with any letters in it', () => {
  expect(notFound("/$&$'/gone/", "https://a.example/$&$'/").link).toBe("https://a.example/$&$'/#lang=en")
})

test('a page sends a reader on to a view, however often it has been encoded, and to nothing else', () => {
  for (const hash of ['#at=aktau', '#at%3Daktau', '#at%253Daktau', '#at%25253Daktau&q=//evil.example'])
    expect(door(hash)).toBe(`https://a.example/atlas/${hash}`)
  expect(door('?history=push#at=aktau')).toBe('https://a.example/atlas/?history=push#at=aktau')
  for (const hash of ['', '#outcome-caspian-convention', '#quotes']) expect(door(hash)).toBeNull()
})
