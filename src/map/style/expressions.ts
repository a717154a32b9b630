/**
 * Typed builders of style expressions (https://maplibre.org/maplibre-style-spec/expressions/), with the operators that
 * the layers use.
 */
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { MapState } from './mapStyle'

export type Expression = ExpressionSpecification
type Literal = string | number | boolean
type Numeric = number | Expression

export const zoom: Expression = ['zoom']
export const lineProgress: Expression = ['line-progress']

/** The value of a feature's property. */
export const get = (property: string): Expression => ['get', property]

/** Whether a feature has a property. */
export const has = (property: string): Expression => ['has', property]

/** The value of the first property of these that a feature has. */
export const firstOf = (...properties: string[]): Expression => ['coalesce', ...properties.map(get)]

/** A feature's property that is 1 or is not there: 1 or 0. */
export const flag = (property: string): Expression => ['to-number', get(property)]

/** The value of a member of `MapState`. */
export const globalState = (name: keyof MapState): Expression => ['global-state', name]

export const literal = (value: unknown): Expression => ['literal', value]

export const all = (...conditions: Expression[]): Expression => ['all', ...conditions]
export const any = (...conditions: Expression[]): Expression => ['any', ...conditions]
export const not = (condition: Expression): Expression => ['!', condition]

export const equals = (one: Literal | Expression, other: Literal | Expression): Expression => ['==', one, other]
export const atMost = (one: Numeric, other: Numeric): Expression => ['<=', one, other]

/** Whether an expression that gives an array contains the value. */
export const inList = (value: Expression, list: Expression): Expression => ['in', value, list]

/** Whether a feature's property is one of the values. */
export const property = (name: string, ...values: string[]): Expression => match(get(name), [[values, true]], false)

/**
 * The value of the first case that has the input among its labels, else `otherwise`. A case without labels, which the
 * specification does not allow, is left out.
 */
export function match(
  input: Expression,
  cases: readonly [labels: string | readonly string[], value: Literal | Expression][],
  otherwise: Literal | Expression,
): Expression {
  const [first, ...rest] = cases.filter(([labels]) => labels.length > 0)
  if (!first) return Array.isArray(otherwise) ? otherwise : literal(otherwise)
  return ['match', input, first[0] as string | string[], first[1], ...rest.flat(), otherwise] as Expression
}

/** The value of the first condition that holds, else `otherwise`. */
export const firstTrue = (
  cases: readonly [condition: Expression, value: Literal | Expression][],
  otherwise: Literal | Expression,
): Expression => (cases.length > 0 ? ['case', ...cases.flat(), otherwise] : literal(otherwise)) as Expression

export const concat = (...parts: (string | Expression)[]): Expression => ['concat', ...parts]
export const subtract = (one: Numeric, other: Numeric): Expression => ['-', one, other]
export const multiply = (one: Numeric, other: Numeric): Expression => ['*', one, other]
export const divide = (one: Numeric, other: Numeric): Expression => ['/', one, other]

/** The value `first`, from each number on that of the number. */
export const step = (
  input: Expression,
  first: Numeric,
  ...from: (readonly [at: number, value: Numeric])[]
): Expression => ['step', input, first, ...from.flat()]

/** A number, or a colour, that changes linearly with the input between the stops. */
export const interpolate = (input: Expression, ...stops: [at: number, value: Numeric | string][]): Expression => [
  'interpolate',
  ['linear'],
  input,
  ...stops.flat(),
]

/** A number that changes linearly with the zoom: px, ems, an opacity, or an expression of one. */
export const interpolateZoom = (...stops: [zoom: number, value: Numeric][]): Expression => interpolate(zoom, ...stops)
