/**
 * A JSON Schema of the Linked Places Format, version 1.2.2, written after its specification:
 * https://github.com/LinkedPasts/linked-places-format (README.md).
 */
const date = { type: 'string', pattern: '^-?\\d{4,}(-\\d\\d(-\\d\\d)?)?[~?%]?$' }
const timespanEnd = {
  type: 'object',
  properties: { in: date, earliest: date, latest: date },
  additionalProperties: false,
  minProperties: 1,
}
const when = {
  type: 'object',
  properties: {
    timespans: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['start'],
        properties: { start: timespanEnd, end: timespanEnd },
        additionalProperties: false,
      },
    },
    label: { type: 'string' },
  },
  required: ['timespans'],
  additionalProperties: false,
}
const citations = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    required: ['label'],
    properties: { label: { type: 'string', minLength: 1 }, '@id': { type: 'string', format: 'uri-reference' } },
    additionalProperties: false,
  },
}
const lang = { type: 'string', pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' }
const listOf = (items: object, minItems = 0) => ({ type: 'array', minItems, items })

const position = {
  type: 'array',
  prefixItems: [
    { type: 'number', minimum: -180, maximum: 180 },
    { type: 'number', minimum: -90, maximum: 90 },
  ],
  minItems: 2,
  maxItems: 2,
}
const coordinates: Record<string, object> = {
  Point: position,
  MultiPoint: listOf(position, 1),
  LineString: listOf(position, 2),
  MultiLineString: listOf(listOf(position, 2), 1),
  Polygon: listOf(listOf(position, 4), 1),
  MultiPolygon: listOf(listOf(listOf(position, 4), 1), 1),
}
const geometry = {
  type: 'object',
  required: ['type', 'coordinates'],
  properties: {
    type: { enum: Object.keys(coordinates) },
    when,
    citations,
    certainty: { enum: ['certain', 'less-certain', 'uncertain'] },
  },
  allOf: Object.entries(coordinates).map(([type, schema]) => ({
    if: { properties: { type: { const: type } } },
    then: { properties: { coordinates: schema } },
  })),
}

const feature = {
  type: 'object',
  required: ['@id', 'type', 'properties', 'names', 'geometry'],
  additionalProperties: false,
  properties: {
    '@id': { type: 'string', format: 'uri-reference' },
    type: { const: 'Feature' },
    properties: {
      type: 'object',
      required: ['title'],
      properties: {
        title: { type: 'string', minLength: 1 },
        ccodes: listOf({ type: 'string', pattern: '^[A-Z]{2}$' }, 1),
      },
    },
    when,
    names: {
      ...listOf(
        {
          type: 'object',
          required: ['toponym'],
          properties: { toponym: { type: 'string', minLength: 1 }, lang, citations, when },
          additionalProperties: false,
        },
        1,
      ),
      contains: { required: ['citations'] },
    },
    types: listOf(
      {
        type: 'object',
        required: ['label'],
        properties: {
          identifier: { type: 'string', pattern: '^(aat:\\d{9}|https?://.+)$' },
          label: { type: 'string', minLength: 1 },
          sourceLabels: listOf({
            type: 'object',
            required: ['label'],
            properties: { label: { type: 'string' }, lang },
            additionalProperties: false,
          }),
          when,
        },
        additionalProperties: false,
      },
      1,
    ),
    geometry: {
      type: 'object',
      required: ['type', 'geometries'],
      properties: { type: { const: 'GeometryCollection' }, geometries: listOf(geometry, 1) },
      additionalProperties: false,
    },
    links: listOf({
      type: 'object',
      required: ['type', 'identifier'],
      properties: {
        type: { enum: ['exactMatch', 'closeMatch', 'primaryTopicOf', 'subjectOf', 'seeAlso'] },
        identifier: { type: 'string', format: 'uri' },
      },
      additionalProperties: false,
    }),
    relations: listOf({
      type: 'object',
      required: ['relationType', 'relationTo', 'label'],
      properties: {
        relationType: { type: 'string', pattern: '^(gvp:\\w+|https?://.+)$' },
        relationTo: { type: 'string', format: 'uri-reference' },
        label: { type: 'string' },
        when,
        citations,
        certainty: { enum: ['certain', 'less-certain', 'uncertain'] },
      },
      additionalProperties: false,
    }),
    descriptions: listOf({
      type: 'object',
      required: ['value'],
      properties: {
        '@id': { type: 'string', format: 'uri-reference' },
        value: { type: 'string', minLength: 1 },
        lang,
        source: { type: 'string' },
      },
      additionalProperties: false,
    }),
  },
}

export const linkedPlacesSchema = {
  type: 'object',
  required: ['type', '@context', 'features'],
  properties: {
    type: { const: 'FeatureCollection' },
    '@context': { type: 'string', format: 'uri' },
    features: listOf(feature, 1),
  },
  additionalProperties: false,
}
