import { describe, expect, test } from 'vitest'
import { cameraOf, formatAddress, parseAddress } from '../../../../src/state/url/address'

test('an address that is written is read again', () => {
  const address = { at: 'aven', view: 'article', lang: 'kk', theme: 'dark' } as const
  const hash = formatAddress(address, '4.5/45.1/62.3')
  expect(hash).toBe('#map=4.5/45.1/62.3&at=aven&view=article&lang=kk&theme=dark')
  expect(parseAddress(hash)).toEqual(address)
  expect(cameraOf(hash)).toBe('4.5/45.1/62.3')
})

test('an address without parameters is an empty hash', () => {
  expect(formatAddress({})).toBe('')
  expect(parseAddress('')).toEqual({})
  expect(cameraOf('#at=aven')).toBeUndefined()
})

test.each([
  '#at=%E0%A4%A',
  '#at=<script>',
  '#view=nowhere',
  '#lang=xx&lang=ru',
  '#theme=',
  '#at',
  '#=x',
  '#at=../../x',
])('a value that is not valid is ignored: %s', (hash) => {
  expect(parseAddress(hash)).toEqual({})
})

describe('what programs make of a link is read:', () => {
  const shown = { at: 'aktau' }
  test.each([
    ['the whole hash encoded', '#map%3D4.5%2F45.1%2F62.3%26at%3Daktau'],
    ['the whole hash encoded in lower case', '#map%3d4.5%2f45.1%2f62.3%26at%3daktau'],
    ['a second #', '##map=4.5/45.1/62.3&at=aktau'],
    ['a second #, encoded', '#%23map=4.5/45.1/62.3&at=aktau'],
    ['an ampersand as in HTML', '#map=4.5/45.1/62.3&amp;at=aktau'],
    ['a question mark', '#?map=4.5/45.1/62.3&at=aktau'],
    ['an encoded slash', '#map=4.5%2F45.1%2F62.3&at=aktau'],
    ['a comma after the camera', '#at=aktau&map=4.5/45.1/62.3,'],
    ['the whole hash encoded twice', '#map%253D4.5%252F45.1%252F62.3%2526at%253Daktau'],
    ['a second # between two links', '#at=aktau#map=4.5/45.1/62.3&at=aven'],
    ['a second # between two links, encoded', '#at=aktau%23map=4.5/45.1/62.3'],
    ['an encoded ampersand', '#map=4.5/45.1/62.3%26at=aktau'],
    ['an ampersand as a number in HTML', '#map=4.5/45.1/62.3&#38;at=aktau'],
    ['an ampersand as a hexadecimal number in HTML', '#map=4.5/45.1/62.3&#x26;at=aktau'],
    ['parameters that a program has added', '#map=4.5/45.1/62.3&at=aktau?utm_source=chat&utm_medium=link'],
    ['a space after a line break', '#map=4.5/45.1/62.3&%20at=aktau'],
    ['a soft hyphen', '#map=4.5/45.1/62.3&at=ak%C2%ADtau'],
    ['the end of a link in Markdown', '#map=4.5/45.1/62.3&at=aktau](https'],
  ])('%s', (_, hash) => {
    expect([parseAddress(hash), cameraOf(hash)]).toEqual([shown, '4.5/45.1/62.3'])
  })

  test.each([...'.,:;!?)]}>*\'"…»”’。》 ', '%29', '%22', '%C2%BB', ').', '",', '**'])('%s at the end', (end) => {
    expect(parseAddress(`#view=article&at=aktau${end}`)).toEqual({ view: 'article', ...shown })
    expect(parseAddress(`#at=aktau&lang=ru${end}`)).toEqual({ ...shown, lang: 'ru' })
  })

  test('a tilde at the end belongs to the directions', () => {
    expect(parseAddress('#way=aktau~')).toEqual({ way: 'aktau~' })
  })

  test.each([
    ['#q=Caspian+Sea', 'Caspian Sea'],
    ['#q=Caspian%20Sea', 'Caspian Sea'],
    ['#q%3DCaspian%2520Sea', 'Caspian Sea'],
    ['#q=a%2Bb', 'a+b'],
    ['#q=aktau).', 'aktau'],
    ['#q=why%3F', 'why?'],
    ['#q=a%26b%3Dc', 'a&b=c'],
    ['#q=aktau?fbclid=x1', 'aktau'],
  ])('a search text: %s', (hash, q) => {
    expect(parseAddress(hash)).toEqual({ q })
  })
})

describe('what is written is not cut off and not changed by programs:', () => {
  const texts = [
    'Caspian Sea',
    '19 & 5%',
    'a+b',
    '+',
    '(19)',
    "d'Or",
    'why?',
    'St.',
    'a,',
    'a:',
    '_a_',
    '~',
    '*',
    '%2B',
    '«Ақтау»',
    '-',
  ]
  test.each(texts)('a search for %s', (q) => {
    const hash = formatAddress({ at: 'aktau', q }, '4/45/62')
    expect(parseAddress(hash)).toEqual({ at: 'aktau', q })
    expect(hash).toMatch(/^#[\w~%/.,:&=-]*[A-Za-z0-9]$/)
    expect(parseAddress(`#${encodeURIComponent(hash.slice(1))}`)).toEqual({ at: 'aktau', q })
    expect(parseAddress(`${hash}.`)).toEqual({ at: 'aktau', q })
  })

  test('directions without a destination', () => {
    expect(formatAddress({ way: 'aktau~' })).toBe('#way=aktau%7E')
    expect(parseAddress('#way=aktau%7E')).toEqual({ way: 'aktau~' })
  })
})

test.each(['99/999/-999', 'x/y/z', '4/45', '1.2.3/4/5', '-4/45/62', '4/45/62/1/2/3'])(
  'a camera that no map has is ignored: %s',
  (camera) => expect(cameraOf(`#map=${camera}`)).toBeUndefined(),
)

test('an invalid parameter leaves the others', () => {
  expect(parseAddress('#map=x&at=aven&view=%&lang=ru')).toEqual({ at: 'aven', lang: 'ru' })
  expect(cameraOf('#map=x&at=aven')).toBeUndefined()
})

test.each(['#para=1&quote=2-2', '#para=1&quote=3-2', '#para=0', '#para=1.5', '#para=-1', '#para=1&quote=a'])(
  'a quote or paragraph that is not valid is ignored: %s',
  (hash) => {
    expect(parseAddress(hash).quote).toBeUndefined()
    expect(parseAddress(hash).para).toBe(hash.includes('para=1&') ? 1 : undefined)
  },
)

describe('a range of years', () => {
  test('is written and read again', () => {
    expect(formatAddress({ time: [2012, 2016] })).toBe('#time=2012-2016')
    expect(parseAddress('#time=2012-2016')).toEqual({ time: [2012, 2016] })
  })

  test.each([
    [[-43, 20], '#time=-43..20'],
    [[-499, -43], '#time=-499..-43'],
    [[-9, 0], '#time=-9..0'],
    [[0, 622], '#time=0000-0622'],
    [[-4500000000, 2018], '#time=-4500000000..2018'],
    [[9000, 17000], '#time=9000..17000'],
  ] as const)('with a year that is negative or long: %j', (time, hash) => {
    expect(formatAddress({ time })).toBe(hash)
    expect(parseAddress(hash)).toEqual({ time })
    expect(parseAddress(`${hash}.`)).toEqual({ time })
  })

  test('is read with two dots as well', () => {
    expect(parseAddress('#time=2012..2016')).toEqual({ time: [2012, 2016] })
    expect(parseAddress('#time=-0..0')).toEqual({ time: [0, 0] })
  })

  test.each([
    '#time=2016-2012',
    '#time=2012',
    '#time=12-13',
    '#time=2012-2016-2018',
    '#time=x',
    '#time=-43-20',
    '#time=20..-43',
    '#time=-43..',
    '#time=1...2',
    '#time=1e3..2e3',
    '#time=1..9999999999999',
  ])('that is not valid is ignored: %s', (hash) => {
    expect(parseAddress(hash)).toEqual({})
  })
})

describe('a ride', () => {
  test('is written and read again', () => {
    const address = { at: 'aven', follow: 'long-road', km: 384 }
    expect(formatAddress(address)).toBe('#at=aven&follow=long-road&km=384')
    expect(parseAddress('#at=aven&follow=long-road&km=384')).toEqual(address)
  })

  test.each(['#km=12', '#follow=<b>&km=12', '#follow=..'])('that is not valid is ignored: %s', (hash) => {
    expect(parseAddress(hash)).toEqual({})
  })

  test('has a decimal of the kilometre on a short corridor', () => {
    for (const km of [0.4, 12.3]) {
      expect(parseAddress(formatAddress({ follow: 'long-road', km }))).toEqual({ follow: 'long-road', km })
    }
  })

  test.each(['-1', '1e9', 'x', '12345678', '1.25', '0.0', '.5', ''])(
    'keeps the corridor if the kilometre is %j',
    (km) => {
      expect(parseAddress(`#follow=long-road&km=${km}`)).toEqual({ follow: 'long-road' })
    },
  )
})

test.each(['#way=<b>~x', '#way=road', '#way=a~b~c'])('directions that are not valid are ignored: %s', (hash) => {
  expect(parseAddress(hash)).toEqual({})
})
