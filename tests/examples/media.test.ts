/** A reader plays the sound and the video of the examples, with and without network. */
import { afterEach, expect, test } from 'vitest'
import type { Locator } from 'playwright-core'
import { openExample, type ExamplePage } from '../support/examplePage'
import { readExample, siteFolderOf } from '../support/examples'
import { serveFolder, type StaticServer } from '../../tools/staticServer'

let reader: ExamplePage | undefined
let server: StaticServer | undefined
afterEach(async () => {
  expect(reader?.errors).toEqual([])
  await reader?.close()
  await server?.stop()
  reader = server = undefined
})

const stateOf = (media: Locator) =>
  media.evaluate((element: HTMLMediaElement) => ({
    seconds: Math.round(element.duration * 10) / 10,
    hasEnded: element.ended,
    problem: element.error?.message ?? null,
  }))

/** Plays a sound or a video with the key of its controls, and waits until it has ended. */
async function play(media: Locator, seconds: number): Promise<void> {
  await media.scrollIntoViewIfNeeded()
  expect(await media.evaluate((element: HTMLMediaElement) => element.readyState)).toBe(0)
  await media.focus()
  await media.press('Space')
  await expect.poll(() => stateOf(media)).toEqual({ seconds, hasEnded: true, problem: null })
}

test('the sound of an article is played, and says in both languages what it is', async () => {
  const atlas = readExample('gulf-railway')
  reader = await openExample(atlas, { withoutMap: true, hash: '#view=article' })
  const sound = reader.page.getByRole('main').locator('audio')
  expect(await sound.getAttribute('aria-label')).toContain('بوق قطار')
  await play(sound, 1.5)
  await reader.go('#view=article&lang=en')
  await expect.poll(() => sound.getAttribute('aria-label')).toContain('horn of a train')
})

test('the video of a corridor is played with its captions, and moves', async () => {
  const atlas = readExample('bioceanic')
  reader = await openExample(atlas, { withoutMap: true, hash: '#at=corredor-bioceanico' })
  const video = reader.page.getByRole('main').locator('video')
  await play(video, 3)
  const shape = await video.evaluate((element: HTMLVideoElement) => ({
    size: [element.videoWidth, element.videoHeight],
    ratio: element.clientWidth / element.clientHeight,
    frames: element.getVideoPlaybackQuality().totalVideoFrames,
  }))
  expect(shape).toEqual({ size: [320, 180], ratio: expect.closeTo(16 / 9, 1), frames: expect.any(Number) })
  expect(shape.frames).toBeGreaterThan(10)
  const cues = () =>
    video.evaluate((element: HTMLVideoElement) =>
      [...(element.textTracks[0]?.cues ?? [])].map((cue) => (cue as VTTCue).text),
    )
  await expect.poll(cues).toEqual(['Un camión cruza el puente.'])
})

test('the sound is played without network after one visit', async () => {
  const atlas = readExample('gulf-railway')
  server = await serveFolder({ folder: siteFolderOf('gulf-railway') })
  reader = await openExample(atlas, { withoutMap: true, site: server.url, serviceWorkers: 'allow' })
  const { page } = reader
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  const isKept = () =>
    page.evaluate(async () => {
      const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)))
      const kept = (await Promise.all(caches.map((cache) => cache.keys()))).flat()
      return kept.some(({ url }) => url.endsWith('.wav'))
    })
  await expect.poll(isKept).toBe(true)
  await server.stop()
  await page.goto(`${server.url}?again#view=article`)
  await play(page.getByRole('main').locator('audio'), 1.5)
})
