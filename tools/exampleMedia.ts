/**
 * `npm run example-media`: makes the sound and the video of the examples, which have no rights of others. The sound is
 * computed; Chromium draws and encodes the video.
 */
import { writeFileSync } from 'node:fs'
import { launchChromium } from './browsers/launchChromium.ts'

const { PI, exp, min, round, sin } = Math

/** Two notes of a train's horn, as WAV: 8 kHz, 8 bits, one channel. */
function horn(seconds: number): Buffer {
  const rate = 8000
  const samples = Buffer.alloc(seconds * rate)
  for (let index = 0; index < samples.length; index++) {
    const time = index / rate
    const loudness = min(1, time / 0.08) * min(1, (seconds - time) / 0.4) * (0.75 + 0.25 * exp(-3 * time))
    // A reed has strong overtones.
    const note = (hertz: number) =>
      [1, 0.5, 0.35, 0.2].reduce((sum, share, nth) => sum + share * sin(2 * PI * hertz * (nth + 1) * time), 0)
    samples[index] = round(128 + 26 * loudness * (note(311) + note(370)))
  }
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + samples.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  // PCM, one channel.
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(samples.length, 40)
  return Buffer.concat([head, samples])
}

const [width, height, rate, seconds] = [320, 180, 10, 3]

/** A frame of VP8 in base64. */
interface Frame {
  data: string
  isKey: boolean
}

/** Draws a lorry that crosses a bridge, and returns the frames that Chromium has encoded. */
async function lorry(): Promise<Frame[]> {
  const browser = await launchChromium()
  const page = await browser.newPage()
  // WebCodecs need a page of a secure origin.
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }))
  await page.goto('https://media.example/')
  const frames = await page.evaluate(
    async ({ width, height, rate, seconds }) => {
      const canvas = new OffscreenCanvas(width, height)
      const context = canvas.getContext('2d')!
      const bytes: Uint8Array[] = []
      const keys: boolean[] = []
      const encoder = new VideoEncoder({
        // Methods: esbuild wraps arrow functions with a name in a helper that the page lacks.
        output(chunk) {
          const data = new Uint8Array(chunk.byteLength)
          chunk.copyTo(data)
          bytes.push(data)
          keys.push(chunk.type === 'key')
        },
        error(error) {
          throw error
        },
      })
      encoder.configure({ codec: 'vp8', width, height, framerate: rate, bitrate: 60_000 })
      for (let n = 0; n < rate * seconds; n++) {
        const x = -70 + (n / (rate * seconds - 1)) * (width + 70)
        for (const [colour, ...box] of [
          ['#e9e3d2', 0, 0, width, height],
          // The river, the piers and the deck of the bridge.
          ['#c8dde4', 0, 128, width, height - 128],
          ['#8a8170', 55, 96, 10, 60],
          ['#8a8170', 155, 96, 10, 60],
          ['#8a8170', 255, 96, 10, 60],
          ['#6b6252', 0, 92, width, 8],
          // The lorry.
          ['#9c3b1b', x, 58, 46, 28],
          ['#2c4a63', x + 48, 68, 18, 18],
          ...[4, 16, 52].map((wheel) => ['#222', x + wheel, 84, 9, 8]),
        ] as [string, number, number, number, number][]) {
          context.fillStyle = colour
          context.fillRect(...box)
        }
        const frame = new VideoFrame(canvas, { timestamp: (n * 1e6) / rate })
        encoder.encode(frame, { keyFrame: n === 0 })
        frame.close()
      }
      await encoder.flush()
      return bytes.map((data, n) => ({ data: btoa(String.fromCharCode(...data)), isKey: keys[n]! }))
    },
    { width, height, rate, seconds },
  )
  await browser.close()
  return frames
}

/** An element of EBML (RFC 8794). Its size has four bytes. */
function element(id: number, ...content: (Buffer | string)[]): Buffer {
  const data = Buffer.concat(content.map((part) => Buffer.from(part as string)))
  const name = Buffer.from(id.toString(16), 'hex')
  const size = Buffer.alloc(4)
  size.writeUInt32BE(0x1000_0000 + data.length)
  return Buffer.concat([name, size, data])
}
const unsigned = (id: number, value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return element(id, bytes)
}
const float = (id: number, value: number): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(value)
  return element(id, bytes)
}

/** A WebM file (https://www.webmproject.org/docs/container/) of one track of VP8. */
function webm(frames: readonly Frame[]): Buffer {
  const blocks = frames.map(({ data, isKey }, n) => {
    const head = Buffer.alloc(4)
    // The first track, the time in ms, and whether the frame is a key frame.
    head.writeUInt8(0x81, 0)
    head.writeInt16BE(round((n * 1000) / rate), 1)
    head.writeUInt8(isKey ? 0x80 : 0, 3)
    return element(0xa3, head, Buffer.from(data, 'base64'))
  })
  return Buffer.concat([
    element(
      0x1a45dfa3,
      ...[
        [0x4286, 1],
        [0x42f7, 1],
        [0x42f2, 4],
        [0x42f3, 8],
      ].map(([id, value]) => unsigned(id!, value!)),
      element(0x4282, 'webm'),
      unsigned(0x4287, 2),
      unsigned(0x4285, 2),
    ),
    element(
      0x18538067,
      element(
        0x1549a966,
        // Times are in ms.
        unsigned(0x2ad7b1, 1_000_000),
        float(0x4489, seconds * 1000),
        element(0x4d80, 'Steppe Atlas'),
        element(0x5741, 'Steppe Atlas'),
      ),
      element(
        0x1654ae6b,
        element(
          0xae,
          unsigned(0xd7, 1),
          unsigned(0x73c5, 1),
          unsigned(0x83, 1),
          element(0x86, 'V_VP8'),
          element(0xe0, unsigned(0xb0, width), unsigned(0xba, height)),
        ),
      ),
      element(0x1f43b675, unsigned(0xe7, 0), ...blocks),
    ),
  ])
}

writeFileSync('examples/gulf-railway/media/horn.wav', horn(1.5))
writeFileSync('examples/bioceanic/media/camion.webm', webm(await lorry()))
