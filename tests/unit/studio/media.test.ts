import { describe, expect, it } from 'vitest'
import { addMedia, removeMedia } from '../../../studio/acts/media'
import { nameForMedia } from '../../../studio/page/media/mediaFile'
import { png } from '../../support/mediaFolder'

const files = new Map([
  ['article.md', Buffer.from('![A](media/a%20b.png)\n')],
  ['places.geojson', Buffer.from('{"media":"c.mp3"}')],
  ['media/a b.png', Buffer.from('a')],
  ['media/c.mp3', Buffer.from('c')],
  ['media/d.mp4', Buffer.from('d')],
])

describe('media of an atlas', () => {
  it('are refused if the page cannot show them or the name is taken', async () => {
    await expect(addMedia(files, 'a.exe', Buffer.from('a'))).rejects.toThrow('mediaUnknown')
    await expect(addMedia(files, 'e.png', Buffer.from('no image'))).rejects.toThrow('mediaUnreadable')
    await expect(addMedia(files, 'c.mp3', Buffer.from('other'))).rejects.toThrow('mediaTaken')
    const image = await png(2, 2)
    expect(await addMedia(files, 'e.png', image)).toEqual({ 'media/e.png': image })
  })

  it('are removed once nothing names them', () => {
    expect(removeMedia(files, 'a b.png', {})).toEqual({})
    expect(removeMedia(files, 'c.mp3', {})).toEqual({})
    expect(removeMedia(files, 'c.mp3', { 'places.geojson': Buffer.from('{}') })).toEqual({ 'media/c.mp3': null })
    expect(removeMedia(files, 'd.mp4', {})).toEqual({ 'media/d.mp4': null })
  })

  it('have names of plain letters that no other has', () => {
    expect(nameForMedia('Причал 1.JPG', [])).toBe('prichal-1.jpg')
    expect(nameForMedia('quay.jpg', ['Quay.jpg'])).toBe('quay-2.jpg')
  })
})
