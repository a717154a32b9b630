/**
 * Activities of the International Aid Transparency Initiative as rows: versions 2 and 1 of its standard
 * (https://iatistandard.org/en/iati-standard/203/activity-standard/).
 */
import type { Element } from '@xmldom/xmldom'
import { freeId, slugOf } from '../../../build/table/ids.ts'
import type { Precision } from '../../../src/content/schema.ts'
import { message, refuse } from '../messages.ts'
import { parseXml } from '../parseXml.ts'
import { inAtlasLanguages, type ReadRegister, type RegisterRow, type Texts } from './rows.ts'
import { sectorName } from './sectors.ts'

/** Code list ActivityStatus. */
const statuses: Readonly<Record<string, string>> = {
  '1': 'planned',
  '2': 'under-way',
  '3': 'completed',
  '4': 'completed',
  '5': 'Cancelled',
  '6': 'Suspended',
}
/** Code list ActivityDateType, with the names that version 1 has. The actual date counts before the planned one. */
const starts = ['2', 'start-actual', '1', 'start-planned']
const ends = ['4', 'end-actual', '3', 'end-planned']
/** Code list TransactionType, with the codes of version 1. */
const transactions = {
  commitments: ['2', 'C'],
  spending: ['3', '4', 'D', 'E'],
}
/** Code list SectorVocabulary: OECD DAC codes of five and of three digits. Without a vocabulary they are DAC's. */
const dacVocabularies = ['', '1', '2', 'DAC', 'DAC-3']

const childrenOf = (element: Element, name: string): Element[] =>
  [...element.childNodes].filter((node): node is Element => node.nodeType === 1 && (node as Element).localName === name)
const attribute = (element: Element | undefined, name: string): string => element?.getAttribute(name)?.trim() ?? ''

/** The texts of an element: its narratives, or the text itself in version 1. */
function textsOf(elements: readonly Element[], language: string): Texts {
  const parts = elements.flatMap((element) => {
    const narratives = childrenOf(element, 'narrative')
    return narratives.length > 0 ? narratives : [element]
  })
  const texts: Record<string, string> = {}
  for (const part of parts) {
    const tag = (attribute(part, 'xml:lang') || language).toLowerCase()
    const text = (part.textContent ?? '').replace(/\s+/g, ' ').trim()
    if (text) texts[tag] ??= text
  }
  return texts
}

interface Location {
  latitude: number
  longitude: number
  precision: Precision | undefined
  name: Texts
}

/** Code lists GeographicExactness (1 exact, 2 approximate) and GeographicLocationClass (1 administrative region, 2 populated place). */
function precisionOf(location: Element): Precision | undefined {
  const codeOf = (name: string) => attribute(childrenOf(location, name)[0], 'code')
  const [exactness, kind] = [codeOf('exactness'), codeOf('location-class')]
  if (kind === '1' || exactness === '2') return 'region'
  if (kind === '2') return 'town'
  return exactness === '1' ? 'site' : undefined
}

function locationsOf(activity: Element, language: string): Location[] {
  return childrenOf(activity, 'location').flatMap((location): Location[] => {
    const [point] = childrenOf(location, 'point')
    const [old] = childrenOf(location, 'coordinates')
    // `pos` is latitude and longitude, as EPSG:4326 has them.
    const [latitude, longitude] = point
      ? (childrenOf(point, 'pos')[0]?.textContent ?? '')
          .trim()
          .split(/[\s,]+/)
          .map(Number)
      : [attribute(old, 'latitude'), attribute(old, 'longitude')].map((degrees) => (degrees ? Number(degrees) : NaN))
    const isPosition = Math.abs(latitude!) <= 90 && Math.abs(longitude!) <= 180 && !(latitude === 0 && longitude === 0)
    if (!isPosition) return []
    return [
      {
        latitude: latitude!,
        longitude: longitude!,
        precision: precisionOf(location),
        name: textsOf(childrenOf(location, 'name'), language),
      },
    ]
  })
}

type Money = { value: number; unit: string }

function moneyOf(parent: Element, currency: string): Money | undefined {
  const [element] = childrenOf(parent, 'value')
  const value = Number((element?.textContent ?? '').replace(/[\s,]/g, ''))
  const unit = attribute(element, 'currency') || currency
  return element && Number.isFinite(value) && /^[A-Z]{3}$/.test(unit) ? { value, unit } : undefined
}

/** The sum of amounts in one currency; null for several currencies, undefined for none. */
function sumOf(amounts: readonly (Money | undefined)[]): Money | null | undefined {
  const all = amounts.filter((amount) => amount !== undefined)
  if (all.length === 0) return undefined
  if (new Set(all.map(({ unit }) => unit)).size > 1) return null
  return { value: Math.round(all.reduce((sum, { value }) => sum + value, 0) * 100) / 100, unit: all[0]!.unit }
}

/** The budgets, of an original and a revised one of a period only the revised one. */
function budgetsOf(activity: Element): Element[] {
  const byPeriod = new Map<string, Element>()
  for (const budget of childrenOf(activity, 'budget')) {
    const period = ['period-start', 'period-end']
      .map((name) => attribute(childrenOf(budget, name)[0], 'iso-date'))
      .join('/')
    const isRevised = /^(2|revised)$/i.test(attribute(budget, 'type'))
    if (!byPeriod.has(period) || isRevised) byPeriod.set(period, budget)
  }
  return [...byPeriod.values()]
}

/** The budget of an activity; without one what was committed, or else what was spent. */
function amountOf(activity: Element): { amount: Money | null | undefined; of: 'budget' | 'commitments' | 'spending' } {
  const currency = attribute(activity, 'default-currency')
  const budget = sumOf(budgetsOf(activity).map((element) => moneyOf(element, currency)))
  if (budget !== undefined) return { amount: budget, of: 'budget' }
  const ofTypes = (codes: readonly string[]) =>
    sumOf(
      childrenOf(activity, 'transaction')
        .filter((element) => codes.includes(attribute(childrenOf(element, 'transaction-type')[0], 'code')))
        .map((element) => moneyOf(element, currency)),
    )
  const committed = ofTypes(transactions.commitments)
  return committed !== undefined
    ? { amount: committed, of: 'commitments' }
    : { amount: ofTypes(transactions.spending), of: 'spending' }
}

function topicOf(activity: Element): string | undefined {
  const sectors = childrenOf(activity, 'sector')
    .filter((element) => dacVocabularies.includes(attribute(element, 'vocabulary')))
    .map((element) => ({
      name: sectorName(attribute(element, 'code')),
      share: Number(attribute(element, 'percentage') || 100),
    }))
    .filter(({ name }) => name !== undefined)
  // Of equal shares the first counts.
  return sectors.toSorted((a, b) => b.share - a.share)[0]?.name
}

function dateOf(activity: Element, types: readonly string[]): string | undefined {
  const dates = childrenOf(activity, 'activity-date')
  return types
    .map((type) =>
      attribute(
        dates.find((date) => attribute(date, 'type') === type),
        'iso-date',
      ).slice(0, 10),
    )
    .find((date) => /^\d{4}-\d\d-\d\d$/.test(date))
}

/**
 * The activities of an IATI file that have positions.
 * @param languages those of the atlas, that of the default language first
 * @param assumed the precision of positions whose exactness the file does not say
 * @throws {Refusal} if it is damaged or has no activity
 */
export function readIati(xml: string, languages: readonly string[], assumed: Precision): ReadRegister {
  const root = parseXml(xml).documentElement!
  const activities = childrenOf(root, 'iati-activity')
  if (activities.length === 0) refuse('no-features')
  const rows: RegisterRow[] = []
  const ids = new Set<string>()
  const counts = { nowhere: 0, several: 0, currencies: 0, assumed: 0, unnamed: 0, backwards: 0 }
  const amounts = { budget: 0, commitments: 0, spending: 0 }
  for (const activity of activities) {
    const language = attribute(activity, 'xml:lang') || attribute(root, 'xml:lang') || ''
    const identifier = (childrenOf(activity, 'iati-identifier')[0]?.textContent ?? '').trim()
    const title = inAtlasLanguages(textsOf(childrenOf(activity, 'title'), language), languages)
    const locations = locationsOf(activity, language)
    if (locations.length === 0) counts.nowhere++
    if (!identifier || Object.keys(title).length === 0) {
      counts.unnamed++
      continue
    }
    const [reporter] = childrenOf(activity, 'reporting-org')
    const publisher = Object.values(textsOf(reporter ? [reporter] : [], ''))[0] || attribute(reporter, 'ref')
    const { amount, of } = amountOf(activity)
    if (amount === null) counts.currencies++
    const isOne = locations.length === 1
    if (locations.length > 1) counts.several++
    if (isOne && amount) amounts[of]++
    // A description of type 1 is the general one; others are of its aims and target groups.
    const descriptions = childrenOf(activity, 'description')
    const general = descriptions.filter((element) => /^1?$/.test(attribute(element, 'type')))
    const [when, end] = [dateOf(activity, starts), dateOf(activity, ends)]
    const isBackwards = when !== undefined && end !== undefined && end < when
    if (isBackwards) counts.backwards++
    const countries = childrenOf(activity, 'recipient-country').map((element) => attribute(element, 'code'))
    for (const location of locations) {
      if (!location.precision) counts.assumed++
      const id = freeId(slugOf(identifier) || `activity-${rows.length + 1}`, ids)
      ids.add(id)
      const place = inAtlasLanguages(location.name, languages)
      const named = ([tag, text]: [string, string]) => [
        tag,
        isOne ? text : [text, place[tag] ?? Object.values(place)[0]].filter(Boolean).join(' – '),
      ]
      rows.push({
        id,
        name: Object.fromEntries(Object.entries(title).map(named)) as Texts,
        latitude: location.latitude,
        longitude: location.longitude,
        precision: location.precision ?? assumed,
        topic: topicOf(activity),
        status: statuses[attribute(childrenOf(activity, 'activity-status')[0], 'code')],
        when,
        until: isBackwards ? undefined : end,
        amount: isOne ? (amount ?? undefined) : undefined,
        country: countries.length === 1 ? countries[0]!.toUpperCase() : undefined,
        description: inAtlasLanguages(
          textsOf(general.length > 0 ? general : descriptions.slice(0, 1), language),
          languages,
        ),
        source: {
          title: [publisher, `IATI ${identifier}`].filter(Boolean).join(', '),
          url: `https://d-portal.org/q.html?aid=${encodeURIComponent(identifier)}`,
        },
      })
    }
  }
  const kinds = (Object.keys(amounts) as (keyof typeof amounts)[]).filter((kind) => amounts[kind] > 0)
  return {
    rows,
    amountLabel: kinds.length === 1 ? { en: labels[kinds[0]!] } : {},
    notes: [
      message('read-as', { format: 'IATI' }),
      ...(counts.nowhere ? [message('rows-without-position', { count: counts.nowhere })] : []),
      ...(counts.unnamed ? [message('rows-without-name', { count: counts.unnamed })] : []),
      ...(counts.several ? [message('rows-several-positions', { count: counts.several })] : []),
      ...(counts.currencies ? [message('amounts-mixed', { count: counts.currencies })] : []),
      ...(counts.backwards ? [message('ends-before-begin', { count: counts.backwards })] : []),
      ...(counts.assumed ? [message('rows-precision-assumed', { precision: assumed, count: counts.assumed })] : []),
      ...kinds.map((kind) => message('amounts-are', { what: labels[kind], count: amounts[kind] })),
    ],
  }
}

const labels = { budget: 'Budget', commitments: 'Committed', spending: 'Spent' } as const
