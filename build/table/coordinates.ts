/** Coordinates as people and programs write them. */

/** A value in degrees, and the axis that its letter names. */
export interface Angle {
  degrees: number
  axis?: 'lat' | 'lon'
}

/** Letters of hemispheres: English, Russian (с. ш., ю. ш., в. д., з. д.), Spanish and French O and W. */
const hemispheres: Readonly<Record<string, [axis: 'lat' | 'lon', sign: 1 | -1]>> = {
  N: ['lat', 1],
  S: ['lat', -1],
  E: ['lon', 1],
  W: ['lon', -1],
  O: ['lon', -1],
  С: ['lat', 1],
  Ю: ['lat', -1],
  В: ['lon', 1],
  З: ['lon', -1],
}
const words = String.raw`north|south|east|west|с\.?\s*ш|ю\.?\s*ш|в\.?\s*д|з\.?\s*д|[NSEWOСЮВЗ]`
/** The letter stands before or after the numbers. */
const letters = new RegExp(String.raw`^(${words})\.?(?![\p{L}])|(?<![\p{L}])(${words})\.?$`, 'iu')
/** 51d10m12s: the last letter is that of seconds. */
const lettered = /^[-+]?\d+\s*d\s*\d+\s*m\s*[\d.,]+\s*s$/i

const signs = /[−–‒﹣－]/g

const number = String.raw`(?:[.,]\d+)?`
const angle = new RegExp(
  String.raw`^([-+])?\s*(\d{1,3}${number})(?:(?:\s*(?:[°ºd˚*:]|deg|град\.?)\s*|\s+)` +
    String.raw`(?:(\d{1,2}${number})(?:(?:\s*(?:['’′‘m:]|\x60|min|мин\.?)\s*|\s+)` +
    String.raw`(?:(\d{1,2}${number})\s*(?:["”“s]|''|’’|′′|сек\.?)?\s*)?)?)?)?$`,
  'iu',
)

/** An angle: 43.65, 43,65, 43°39′N, N 43 39 12.5, 43° 39′ с. ш., -51.17. Undefined if it is none. */
export function parseAngle(written: string | number): Angle | undefined {
  if (typeof written === 'number') return Number.isFinite(written) ? { degrees: written } : undefined
  let text = written.normalize('NFKC').replace(signs, '-').trim()
  const letter = lettered.test(text) ? null : letters.exec(text)
  let hemisphere: [axis: 'lat' | 'lon', sign: 1 | -1] | undefined
  if (letter) {
    hemisphere = hemispheres[(letter[1] ?? letter[2])![0]!.toUpperCase()]
    text = (text.slice(0, letter.index) + text.slice(letter.index + letter[0].length)).trim()
  }
  const match = angle.exec(text)
  if (!match) return undefined
  const [degrees, minutes, seconds] = [match[2], match[3], match[4]].map((part) =>
    Number((part ?? '0').replace(',', '.')),
  )
  if (minutes! >= 60 || seconds! >= 60 || (minutes! > 0 && !Number.isInteger(degrees))) return undefined
  const value = Math.round((degrees! + minutes! / 60 + seconds! / 3600) * 1e7) / 1e7
  const sign = (match[1] === '-' ? -1 : 1) * (hemisphere?.[1] ?? 1)
  return { degrees: sign * value || 0, ...(hemisphere && { axis: hemisphere[0] }) }
}

/** Two angles in one text, in its order: "43.648, 51.172", "43,648; 51,172", "43°39′N 51°10′E", a link to a map. */
export function parsePair(written: string): [Angle, Angle] | undefined {
  const text = written.normalize('NFKC').replace(signs, '-').trim()
  const link = /(?:[@/=]|geo:|%2C|ll=|q=)(-?\d{1,3}\.\d+)(?:,|%2C)\s*(-?\d{1,3}\.\d+)/i.exec(text)
  if (/^(https?:|geo:)/i.test(text)) {
    if (!link) return undefined
    const pair: [Angle, Angle] = [{ degrees: Number(link[1]) }, { degrees: Number(link[2]) }]
    return pair
  }
  const bare = text.replace(/^[([{]|[)\]}]$/g, '').replace(/^POINT\s*(Z\s*)?\(/i, '')
  for (const divider of [/\s*[;|]\s*/, /,\s+/, /\s*\/\s*/, /,/, /\s+/]) {
    const parts = bare.split(divider).filter(Boolean)
    if (parts.length === 2) {
      const angles = parts.map((part) => parseAngle(part))
      if (angles[0] && angles[1]) return [angles[0], angles[1]]
    }
  }
  // 43 39 12 N 51 10 30 E: the letter ends or begins each part.
  const both =
    /^([NSСЮ].*?)[\s,;]+([EWВЗ].*)$/iu.exec(bare) ?? /^(.*?[NSСЮEWВЗ]\.?\s*(?:ш\.?|д\.?)?)[\s,;]+(.+)$/iu.exec(bare)
  const angles = both && [parseAngle(both[1]!), parseAngle(both[2]!)]
  return angles?.[0] && angles[1] ? [angles[0], angles[1]] : undefined
}

/** The numbers of Well-Known Text: POINT (51.17 43.65). Undefined if it is none. */
export function parseWkt(written: string): GeoJSON.Geometry | undefined {
  const text = written.replace(/^SRID=\d+;/i, '').trim()
  const head = /^(MULTI)?(POINT|LINESTRING|POLYGON)\s*(?:Z|M|ZM)?\s*(?=\()/i.exec(text)
  if (!head) return undefined
  const body = text
    .slice(head[0].length)
    .replace(
      /(-?\d+(?:\.\d+)?(?:e-?\d+)?(?:\s+-?\d+(?:\.\d+)?(?:e-?\d+)?)+)/gi,
      (numbers) => `[${numbers.trim().split(/\s+/).join(',')}]`,
    )
    .replaceAll('(', '[')
    .replaceAll(')', ']')
  try {
    let coordinates = JSON.parse(body) as unknown
    const type = head[2]!.toUpperCase()
    if (type === 'POINT') {
      const list = (coordinates as unknown[]).map((one) =>
        Array.isArray(one) && Array.isArray(one[0]) ? (one[0] as unknown) : one,
      )
      coordinates = head[1] ? list : list[0]
    }
    const name = { POINT: 'Point', LINESTRING: 'LineString', POLYGON: 'Polygon' }[type]!
    return { type: head[1] ? `Multi${name}` : name, coordinates } as GeoJSON.Geometry
  } catch {
    return undefined
  }
}
