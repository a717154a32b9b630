/** Asks whether the addresses of sources answer. */

export interface LinkReport {
  asked: number
  /** Those that say that there is no page, or do not answer. */
  broken: { url: string; reason: string }[]
  /** Whether none has answered at all: this computer has probably no network. */
  offline: boolean
}

/** Ms until an address counts as one that does not answer. */
const patience = 15_000
const atOnce = 6

/** Answers that say that the page is gone. Others, such as 403 and 429, may be for programs only. */
const gone = [404, 410]

async function statusOf(url: string, ask: typeof fetch): Promise<number> {
  const options = { redirect: 'follow', signal: AbortSignal.timeout(patience) } as const
  const { status } = await ask(url, { ...options, method: 'HEAD' })
  // Some servers do not know HEAD.
  return gone.includes(status) || status === 405 || status === 501 ? (await ask(url, options)).status : status
}

/** @param ask the function that fetches */
export async function checkLinks(urls: readonly string[], ask: typeof fetch = fetch): Promise<LinkReport> {
  const left = [...urls]
  const broken: LinkReport['broken'] = []
  let answered = 0
  const work = async () => {
    for (let url = left.shift(); url !== undefined; url = left.shift()) {
      try {
        const status = await statusOf(url, ask)
        answered++
        if (gone.includes(status)) broken.push({ url, reason: String(status) })
      } catch {
        broken.push({ url, reason: '' })
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  const offline = urls.length > 0 && answered === 0
  return { asked: urls.length, broken: offline ? [] : broken, offline }
}
