import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { qrCodeOf } from '../../../src/features/share/qrPath'
import { which } from '../../../tools/browsers/which'

/** Reads a QR code with zbarimg, of Debian's package `zbar-tools`. */
async function read({ size, path }: NonNullable<ReturnType<typeof qrCodeOf>>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'steppe-qr-'))
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 4}" height="${size * 4}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`
  try {
    await sharp(Buffer.from(svg)).png().toFile(join(folder, 'code.png'))
    return execFileSync('zbarimg', ['--quiet', '--raw', join(folder, 'code.png')], {
      encoding: 'utf8',
      // It complains that there is no D-Bus.
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const link = 'https://example.org/atlas/en/aktau/#map=5.33/43.648/51.172&at=aktau&lang=en'

test.skipIf(!which('zbarimg')).each([
  ['a link', link],
  ['a link with a search in Kazakh', `${link}&q=${encodeURIComponent('Ақтау қаласы')}`],
  ['a link with many filters', `${link}&hide=${Array.from({ length: 60 }, (_, n) => `topic:subject-${n}`).join()}`],
])('another program reads the QR code of %s', async (_, text) => {
  expect(await read(qrCodeOf(text)!)).toBe(text)
})

test('a link that is too long has no QR code', () => {
  expect(qrCodeOf(link + 'a'.repeat(3000))).toBeNull()
})
