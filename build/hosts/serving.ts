/**
 * How a server should send the site: media types, response headers, cache lifetimes and compression. The configurations
 * of all hosts are written from this module.
 */

/**
 * The policy of every response. Every page may frame the atlas, for newspapers that embed it. To restrict it, add
 * `; frame-ancestors 'none'`, or the names of hosts: a page cannot say this of itself in its own policy. `frame-ancestors *` is
 * a restriction too: it refuses pages without an origin, in a sandbox or from a disk.
 */
const headerPolicy = "base-uri 'none'; object-src 'none'"

/** The page's policy does not apply to workers. They have the policy of the response with their own script. */
const workerPolicy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"

/** Headers of every response, errors included, in addition to `Content-Security-Policy`. */
export const securityHeaders = {
  // In a frame with sandbox="allow-scripts" the page has no origin and may load only what every origin may.
  'Access-Control-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
} as const

/** The `Content-Security-Policy` of responses. A comma separates two policies, and both of them apply. */
export const policies = {
  page: headerPolicy,
  worker: `${headerPolicy}, ${workerPolicy}`,
  workerOnly: workerPolicy,
} as const

/** The `Cache-Control` of files, not of errors. */
export const cacheControl = {
  /** Asked for anew, which costs a 304. */
  other: 'no-cache',
  /** The names of the files in assets/ change with their content. */
  assets: 'public, max-age=31536000, immutable',
  /** Proxies may not compress archives: browsers would mix the compressed whole with plain ranges. */
  archives: 'public, max-age=3600, no-transform',
} as const

interface MediaType {
  type: string
  /** Sent with `charset=utf-8`. */
  hasCharset?: boolean
  /** Worth compressing. */
  isCompressible?: boolean
}
const text = (type: string): MediaType => ({ type, hasCharset: true, isCompressible: true })

/** By file name extension. The site has no file with another extension; content may add images, audio and video. */
export const mediaTypes: Readonly<Record<string, MediaType>> = {
  avif: { type: 'image/avif' },
  bib: text('application/x-bibtex'),
  css: text('text/css'),
  csv: text('text/csv'),
  geojson: text('application/geo+json'),
  gpx: text('application/gpx+xml'),
  html: text('text/html'),
  jpeg: { type: 'image/jpeg' },
  jpg: { type: 'image/jpeg' },
  js: text('text/javascript'),
  json: text('application/json'),
  kml: text('application/vnd.google-earth.kml+xml'),
  kmz: { type: 'application/vnd.google-earth.kmz' },
  m4a: { type: 'audio/mp4' },
  md: text('text/markdown'),
  mjs: text('text/javascript'),
  mp3: { type: 'audio/mpeg' },
  mp4: { type: 'video/mp4' },
  ogg: { type: 'audio/ogg' },
  opus: { type: 'audio/ogg' },
  pmtiles: { type: 'application/vnd.pmtiles' },
  png: { type: 'image/png' },
  svg: text('image/svg+xml'),
  txt: text('text/plain'),
  vtt: text('text/vtt'),
  wav: { type: 'audio/wav' },
  webm: { type: 'video/webm' },
  webmanifest: { type: 'application/manifest+json', isCompressible: true },
  webp: { type: 'image/webp' },
  woff2: { type: 'font/woff2' },
  zip: { type: 'application/zip' },
  xml: text('application/xml'),
}

export const extensionOf = (path: string): string => /\.(\w+)$/.exec(path)?.[1] ?? ''

/** Returns the `Content-Type` for an extension, or undefined for one that the site does not have. */
export function contentTypeOf(extension: string): string | undefined {
  const media = mediaTypes[extension]
  return media && (media.hasCharset ? `${media.type}; charset=utf-8` : media.type)
}

/** The types that are worth compressing. */
export const compressibleTypes: readonly string[] = [
  ...new Set(Object.values(mediaTypes).flatMap(({ type, isCompressible }) => (isCompressible ? [type] : []))),
]

export const isArchive = (path: string): boolean => path.endsWith('.pmtiles')
const isAsset = (path: string): boolean => path.startsWith('/assets/')
export const serviceWorkerFile = 'sw.js'

/** Configurations of hosts. They are in the site's folder and are not part of the site. */
export const hostFiles = ['.htaccess', 'assets/.htaccess', '.nojekyll', '_headers', 'web.config'] as const

/** Returns the headers of a file. The path begins with `/`, which is the site's folder. */
export function headersOf(path: string): Record<string, string> {
  const isWorker = isAsset(path) || path === `/${serviceWorkerFile}`
  return {
    'Content-Security-Policy': isWorker ? policies.worker : policies.page,
    ...securityHeaders,
    'Cache-Control': isAsset(path) ? cacheControl.assets : isArchive(path) ? cacheControl.archives : cacheControl.other,
  }
}
