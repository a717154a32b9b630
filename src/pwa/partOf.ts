/** The part of a stored file that a range request asks for; undefined if it asks for no single range. */
export function partOf(whole: ArrayBuffer, request: Request): Response | undefined {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('range') ?? '') ?? []
  if (from === undefined) return undefined
  const part = whole.slice(Number(from), to ? Number(to) + 1 : undefined)
  const range = `bytes ${from}-${Number(from) + part.byteLength - 1}/${whole.byteLength}`
  return new Response(part, { status: 206, headers: { 'Content-Range': range } })
}
