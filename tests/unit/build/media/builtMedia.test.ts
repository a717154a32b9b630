import { readFileSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import type { Component } from 'svelte'
import { createServer } from 'vite'
import { expect, onTestFinished, test } from 'vitest'
import { builtMedia } from '../../../../build/media/builtMedia'
import { sizeOf } from '../../../../build/media/images'
import { keptOffline } from '../../../../build/media/keptOffline'
import { captionsOf, mediaKindOf } from '../../../../build/media/mediaFolder'
import { virtualModules } from '../../../../build/virtualModules'
import { filesWithMedia } from '../../../support/mediaFolder'
import { inFolder } from '../../../support/soundFolder'

test('the kind of a file follows from its extension', () => {
  expect(['A.JPG', 'b.webp', 'c.d.m4a', 'e.webm', 'f.gif', 'png'].map(mediaKindOf)).toEqual([
    'image',
    'image',
    'audio',
    'video',
    undefined,
    undefined,
  ])
  expect(captionsOf('a.b.mp4')).toBe('a.b.vtt')
})

test('a folder without media has none, nor has one that uses none', async () => {
  const article = { 'article.md': 'One.' }
  const empty = { media: {}, files: new Map() }
  expect(await inFolder(article, builtMedia)).toEqual(empty)
  expect(await inFolder({ ...article, 'media/a.png': 'unread' }, builtMedia)).toEqual(empty)
})

test('the media of a folder are those that it shows', async () => {
  await inFolder(await filesWithMedia(), async (folder) => {
    const { media, files } = await builtMedia(folder)
    expect(Object.keys(media)).toEqual(['Quay 1.png', 'talk.mp4'])
    expect(media['Quay 1.png']).toEqual({
      kind: 'image',
      width: 960,
      height: 480,
      widths: [480, 960],
      stem: expect.stringMatching(/^Quay-1-[\da-f]{12}$/),
      texts: {
        alt: { en: 'Cranes', kk: 'Крандар' },
        credit: 'Drawing: A. Writer',
        licence: 'CC0',
        url: 'https://example.org/quay',
      },
    })
    expect(media['talk.mp4']).toEqual({
      kind: 'video',
      file: expect.stringMatching(/^talk-[\da-f]{12}\.mp4$/),
      captions: expect.stringMatching(/^talk-[\da-f]{12}\.vtt$/),
      texts: { caption: { und: 'In 2018' }, credit: 'B. Speaker' },
    })
    expect(files.size).toBe(8)
    expect([...files.keys()].every((name) => /^[\w.-]+$/.test(name))).toBe(true)
    const { file } = media['talk.mp4'] as { file: string }
    expect(readFileSync(files.get(file)!, 'utf8')).toBe('video')
  })
})

test('an image that cannot be read is named', async () => {
  const files = { ...(await filesWithMedia()), 'media/Quay 1.png': 'no image' }
  await expect(inFolder(files, builtMedia)).rejects.toThrow(/media\/Quay 1\.png cannot be read as an image: Input/)
})

test('a figure reserves its room and has texts in the language of the interface', async () => {
  const files = { ...(await filesWithMedia()), 'atlas.json': { languages: ['en', 'kk'] } }
  await inFolder(files, async (folder) => {
    const server = await createServer({
      configFile: false,
      appType: 'custom',
      logLevel: 'error',
      server: { middlewareMode: true, hmr: false, ws: false, watch: null },
      optimizeDeps: { noDiscovery: true, include: [] },
      // The development build of a component fails where Vite has bundled Svelte a second time, as in a new clone.
      plugins: [svelte({ compilerOptions: { dev: false } }), virtualModules(folder)],
    })
    try {
      const { render } = (await server.ssrLoadModule('svelte/server')) as typeof import('svelte/server')
      const { default: MediaFigure } = await server.ssrLoadModule('/src/ui/MediaFigure.svelte')
      const html = (props: { file: string; own: object; language: string }) =>
        render(MediaFigure as Component<typeof props>, { props }).body.replace(/<!--.*?-->| class="[^"]*"/g, '')

      const image = html({ file: 'Quay 1.png', own: { alt: { en: 'Two <cranes>' } }, language: 'en' })
      const stem = /Quay-1-[\da-f]{12}/.exec(image)![0]
      expect(image).toContain('loading="lazy" decoding="async" width="960" height="480"')
      expect(image).toContain('alt="Two &lt;cranes>" lang="en" dir="ltr"')
      expect(image).toContain(`src="./assets/media/${stem}-960.jpeg"`)
      for (const format of ['avif', 'webp', 'jpeg']) {
        const [small, large] = [480, 960].map((width) => `./assets/media/${stem}-${width}.${format} ${width}w`)
        expect(image).toContain(`srcset="${small}, ${large}"`)
      }
      expect(image).toMatch(/<a dir="auto" href="https:\/\/example\.org\/quay" rel="external">Drawing: A\. Writer<\/a>/)
      expect(image).toContain('<bdi>CC0</bdi>')
      const translated = html({ file: 'Quay 1.png', own: { alt: { en: 'Two cranes' } }, language: 'kk' })
      expect(translated).toContain('alt="Крандар" lang="kk" dir="ltr"')

      const video = html({ file: 'talk.mp4', own: { alt: { en: 'A talk' } }, language: 'kk' })
      expect(video).toMatch(
        /<video controls(="")? playsinline(="")? preload="none" src="\.\/assets\/media\/talk-[\da-f]+\.mp4" aria-label="A talk"/,
      )
      expect(video).toMatch(/<track kind="captions" src="\.\/assets\/media\/talk-[\da-f]+\.vtt"/)
      expect(video).toContain('lang="en" dir="ltr">In 2018<')
      expect(html({ file: 'lost.png', own: { alt: { en: 'A lost picture' } }, language: 'en' })).toMatch(
        /<figure>\s*<p lang="en" dir="ltr">A lost picture<\/p>\s*<\/figure>/,
      )

      const http = createHttpServer(server.middlewares).listen(0)
      onTestFinished(() => void http.close())
      const address = `http://localhost:${(http.address() as AddressInfo).port}/assets/media/`
      const photo = await fetch(`${address}${stem}-480.webp`)
      expect([photo.status, photo.headers.get('content-type')]).toEqual([200, 'image/webp'])
      expect(await sizeOf(new Uint8Array(await photo.arrayBuffer()))).toEqual({ width: 480, height: 240 })
      const film = /talk-[\da-f]+\.mp4/.exec(video)![0]
      const part = await fetch(address + film, { headers: { range: 'bytes=3-' } })
      expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 3-4/5', 'eo'])
    } finally {
      await server.close()
    }
  })
})

test('within the budget each image is stored in its smallest WebP, then what is not an image, the smallest first', () => {
  const image = (stem: string, small: number) =>
    ['avif', 'webp', 'jpeg'].flatMap((format) => [
      { url: `${stem}-480.${format}`, size: small },
      { url: `${stem}-960.${format}`, size: small * 3 },
    ])
  const files = [...image('a', 30), { url: 'talk.mp3', size: 20 }, { url: 'film.mp4', size: 25 }, ...image('b-1', 40)]
  expect([...keptOffline(files, 1000)]).toEqual(['a-480.webp', 'b-1-480.webp', 'talk.mp3', 'film.mp4'])
  expect([...keptOffline(files, 90)]).toEqual(['a-480.webp', 'b-1-480.webp', 'talk.mp3'])
  expect([...keptOffline(files, 60)]).toEqual(['a-480.webp', 'talk.mp3'])
  expect([...keptOffline(files, 10)]).toEqual([])
})
