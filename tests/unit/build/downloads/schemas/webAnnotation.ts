/**
 * A JSON Schema of an AnnotationPage of the Web Annotation Data Model, written after its specification:
 * https://www.w3.org/TR/2017/REC-annotation-model-20170223/ (sections 3 to 5).
 */
const iri = { type: 'string', format: 'iri-reference', minLength: 1 }
/** Section 3.3.5. */
const motivation = {
  enum: 'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  ),
}
/** Section 3.2.1. */
const externalResource = {
  type: 'object',
  required: ['id'],
  properties: {
    id: iri,
    type: { enum: ['Dataset', 'Image', 'Video', 'Sound', 'Text'] },
    format: { type: 'string', pattern: '^[\\w.+-]+/[\\w.+-]+$' },
    language: { type: 'string' },
  },
}
const source = { anyOf: [iri, externalResource] }
/** Section 4.2. */
const selectors: Record<string, object> = {
  FragmentSelector: { required: ['value'], properties: { value: { type: 'string', minLength: 1 } } },
  TextQuoteSelector: {
    required: ['exact'],
    properties: {
      exact: { type: 'string', minLength: 1 },
      prefix: { type: 'string' },
      suffix: { type: 'string' },
    },
  },
  TextPositionSelector: {
    required: ['start', 'end'],
    properties: { start: { type: 'integer', minimum: 0 }, end: { type: 'integer', minimum: 1 } },
  },
}
const selector = {
  type: 'object',
  required: ['type'],
  properties: { type: { enum: Object.keys(selectors) } },
  allOf: Object.entries(selectors).map(([type, then]) => ({ if: { properties: { type: { const: type } } }, then })),
}
const specificResource = {
  type: 'object',
  required: ['source'],
  properties: {
    type: { const: 'SpecificResource' },
    purpose: motivation,
    source,
    selector: { anyOf: [selector, { type: 'array', minItems: 1, items: selector }] },
  },
}
/** Section 3.2.4. */
const textualBody = {
  type: 'object',
  required: ['type', 'value'],
  properties: {
    type: { const: 'TextualBody' },
    value: { type: 'string', minLength: 1 },
    purpose: motivation,
    format: { type: 'string' },
    language: { type: 'string' },
  },
}

const annotation = {
  type: 'object',
  required: ['id', 'type', 'target'],
  properties: {
    id: iri,
    type: { const: 'Annotation' },
    motivation,
    rights: { type: 'string', format: 'iri' },
    body: {
      type: 'array',
      minItems: 1,
      items: { if: { properties: { type: { const: 'TextualBody' } } }, then: textualBody, else: specificResource },
    },
    target: specificResource,
  },
}

export const annotationPageSchema = {
  type: 'object',
  required: ['@context', 'id', 'type', 'items'],
  properties: {
    '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
    id: iri,
    type: { const: 'AnnotationPage' },
    partOf: {
      type: 'object',
      required: ['id', 'type'],
      properties: {
        id: iri,
        type: { const: 'AnnotationCollection' },
        label: { type: 'string' },
        total: { type: 'integer', minimum: 0 },
      },
    },
    startIndex: { type: 'integer', minimum: 0 },
    items: { type: 'array', items: annotation },
  },
}
