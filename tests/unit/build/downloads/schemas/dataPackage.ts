/**
 * A JSON Schema of a Frictionless Data Package v1 with tabular resources, written after its specification:
 * https://specs.frictionlessdata.io/data-package/, /data-resource/, /tabular-data-resource/ and /table-schema/.
 */
const name = { type: 'string', pattern: '^[-a-z0-9._/]+$' }
const field = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string', minLength: 1 },
    type: {
      enum: 'string number integer boolean object array date time datetime year yearmonth duration geopoint geojson any'.split(
        ' ',
      ),
    },
    description: { type: 'string' },
    constraints: { type: 'object', properties: { required: { type: 'boolean' } } },
  },
}
const tableSchema = {
  type: 'object',
  required: ['fields'],
  properties: {
    fields: { type: 'array', minItems: 1, items: field },
    missingValues: { type: 'array', items: { type: 'string' } },
    primaryKey: { type: 'string' },
    foreignKeys: {
      type: 'array',
      items: {
        type: 'object',
        required: ['fields', 'reference'],
        properties: {
          fields: { type: 'string' },
          reference: { type: 'object', required: ['resource', 'fields'] },
        },
      },
    },
  },
}
const resource = {
  type: 'object',
  required: ['name', 'path'],
  properties: {
    name,
    // A path is relative and stays in the folder of the package.
    path: { type: 'string', pattern: '^(?!/)(?!.*\\.\\./)' },
    profile: { type: 'string' },
    format: { type: 'string' },
    mediatype: { type: 'string', pattern: '^(.+)/(.+)$' },
    encoding: { type: 'string' },
    bytes: { type: 'integer', minimum: 1 },
    hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
  },
  if: { properties: { profile: { const: 'tabular-data-resource' } }, required: ['profile'] },
  then: { required: ['schema'], properties: { schema: tableSchema } },
}

export const dataPackageSchema = {
  type: 'object',
  required: ['name', 'resources'],
  properties: {
    profile: { const: 'data-package' },
    name,
    title: { type: 'string', minLength: 1 },
    description: { type: 'string', minLength: 1 },
    homepage: { type: 'string', format: 'uri' },
    licenses: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        anyOf: [{ required: ['name'] }, { required: ['path'] }],
        properties: { path: { type: 'string', format: 'uri' }, title: { type: 'string' } },
      },
    },
    sources: {
      type: 'array',
      items: {
        type: 'object',
        required: ['title'],
        properties: { title: { type: 'string' }, path: { type: 'string', format: 'uri' } },
      },
    },
    contributors: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['title'],
        properties: { role: { enum: ['author', 'publisher', 'maintainer', 'wrangler', 'contributor'] } },
      },
    },
    resources: { type: 'array', minItems: 1, items: resource },
  },
}
