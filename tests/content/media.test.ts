import { beforeAll, expect, test } from 'vitest'
import { png } from '../support/mediaFolder'
import { problemsAfter, replace, set, type Files } from '../support/soundFolder'

let image: Buffer
beforeAll(async () => void (image = await png(4, 3)))

const described = () => ({ alt: { en: 'A road', ru: 'Дорога' }, credit: 'A. Writer', licence: 'CC0' })
const properties = 'places.geojson features 0 properties'

/** The problems of a folder whose article shows a photo that media.json describes, and whose first place shows another one. */
const after = (damage: (files: Files) => void) =>
  problemsAfter((files) => {
    replace(files, 'article.md', '\n\nA ferry over', '\n\n![A road](media/road.png)\n\nA ferry over')
    files['media/road.png'] = image
    files['media/town.png'] = image
    files['media/media.json'] = { $schema: '../../schema/media.schema.json', 'road.png': described() }
    set(files, `${properties} media`, [{ file: 'town.png', ...described() }])
    damage(files)
  })

const video = (files: Files) => {
  files['media/film.mp4'] = 'film'
  files['media/film.vtt'] = 'WEBVTT'
}

test.each<[string, (files: Files) => void]>([
  ['described in media.json and in a feature', () => {}],
  ['described in media.json alone', (files) => replace(files, 'article.md', '![A road]', '![]')],
  [
    'of which a feature says only the rest',
    (files) => {
      set(files, 'media/media.json town.png', { credit: 'A. Writer' })
      set(files, `${properties} media`, [{ file: 'town.png', alt: 'A town' }])
    },
  ],
  [
    'with captions',
    (files) => {
      video(files)
      set(files, `${properties} media`, [
        { file: 'town.png', ...described() },
        { file: 'film.mp4', ...described() },
      ])
    },
  ],
])('media %s are valid', async (_, damage) => {
  expect(await after(damage)).toEqual([])
})

const place = 'places.geojson northtown features[0].properties.media[0]'

test.each<[string, (files: Files) => void, string[]]>([
  [
    'a file that is missing',
    (files) => set(files, `${properties} media 0 file`, 'towns.png'),
    [
      `${place}.file: is "towns.png", which is not in media/: write "town.png", or copy the file there`,
      'media/town.png: is not used: name it in a feature, or give it a paragraph of its own in article.md, or delete it',
    ],
  ],
  [
    'another case in a feature',
    (files) => set(files, `${properties} media 0 file`, 'Town.PNG'),
    [`${place}.file: is "Town.PNG", which is "town.png" in media/: upper and lower case must match`],
  ],
  [
    'another case in the article',
    (files) => replace(files, 'article.md', 'road.png', 'Road.png'),
    ['article.md:12: the image "Road.png" is "road.png" in media/: upper and lower case must match'],
  ],
  [
    'accents that are written otherwise',
    (files) => {
      files['media/Ja\u0301n.png'] = image
      set(files, `${properties} media`, [
        { file: 'town.png', ...described() },
        { file: 'J\u00e1n.png', ...described() },
      ])
    },
    [
      `${place.replace('media[0]', 'media[1]')}.file: is "J\u00e1n.png", which is "Ja\u0301n.png" in media/: accents must match`,
    ],
  ],
  [
    'another case in media.json',
    (files) => set(files, 'media/media.json', { 'ROAD.png': described(), 'road.png': described() }),
    ['media/media.json ["ROAD.png"]: is "road.png" in media/: upper and lower case must match'],
  ],
  [
    'an image of another site',
    (files) => replace(files, 'article.md', 'A ferry over', '![A sea](https://example.org/sea.png)\n\nA ferry over'),
    ['article.md:14: the image "https://example.org/sea.png" is on another site: copy the file to media/'],
  ],
  [
    'no credit in the article',
    (files) => set(files, 'media/media.json road.png credit', undefined),
    ['article.md:12: the image "road.png" has no credit: say who made it, here or for "road.png" in media/media.json'],
  ],
  [
    'no alternative text in a feature',
    (files) => set(files, `${properties} media 0 alt`, undefined),
    [
      `${place}: has no alt: say what a reader who does not see or hear it needs to know, here or for "town.png" in media/media.json`,
    ],
  ],
  [
    'a file that nothing shows',
    (files) => void (files['media/sea.png'] = image),
    ['media/sea.png: is not used: name it in a feature, or give it a paragraph of its own in article.md, or delete it'],
  ],
  [
    'captions of nothing',
    (files) => void (files['media/road.vtt'] = 'WEBVTT'),
    ['media/road.vtt: is not used: captions have the name of an audio or a video that is shown, and the extension vtt'],
  ],
  [
    'a file that the page cannot show',
    (files) => void (files['media/plan.heic'] = 'x'),
    [
      'media/plan.heic: has the extension "heic", must be image (jpg, jpeg, png, webp, avif, tif, tiff), audio (mp3, m4a, ogg, opus, wav), video (mp4, webm) or captions (vtt): convert it, or delete it',
    ],
  ],
  [
    'an image that is damaged',
    (files) => void (files['media/town.png'] = 'text'),
    ['media/town.png: cannot be read as an image: open it and save it anew as JPEG or PNG'],
  ],
  [
    'a language that the atlas lacks',
    (files) => {
      set(files, 'media/media.json road.png alt', { en: 'A road', de: 'Eine Straße' })
      set(files, `${properties} media 0 caption`, { fr: 'Une ville' })
    },
    [
      `${place}.caption.fr: is a text in "fr", which is none of the atlas's languages: en, ru, kk`,
      `media/media.json ["road.png"].alt.de: is a text in "de", which is none of the atlas's languages: en, ru, kk`,
    ],
  ],
  [
    'a member that is not known',
    (files) => set(files, 'media/media.json road.png license', 'CC0'),
    ['media/media.json ["road.png"].license: is not a known member: remove it or correct its name'],
  ],
])('%s is a problem', async (_, damage, problems) => {
  expect(await after(damage)).toEqual(problems)
})

test('media.json that is not valid is the only problem', async () => {
  const problems = await after((files) => void (files['media/media.json'] = '{'))
  expect(problems).toEqual([expect.stringMatching(/^media\/media\.json:1: is cut off/)])
})
