/** Requests to the studio's server. */

/** What the server could not do. `code` names the message. */
export class RequestError extends Error {
  readonly code: string
  readonly parameters: Readonly<Record<string, string | number>>

  constructor({ code, parameters }: { code: string; parameters: Readonly<Record<string, string | number>> }) {
    super(code)
    this.code = code
    this.parameters = parameters
  }
}

const api = '/studio/api'

/**
 * Returns the answer to a request; with a body the request is a POST.
 * @throws {RequestError} if the server refuses, or does not answer
 */
export async function request<Answer>(path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(
    api + path,
    body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) },
  ).catch(() => null)
  if (!response) throw new RequestError({ code: 'noServer', parameters: {} })
  const answer = (await response.json()) as Answer
  if (!response.ok) throw new RequestError(answer as ConstructorParameters<typeof RequestError>[0])
  return answer
}

/** Calls `onrevision` with the revision of the folder, now and after each change. Calls `onlost` while the server is away. */
export function followRevision(onrevision: (revision: number) => void, onlost: () => void): void {
  const events = new EventSource(`${api}/events`)
  events.onmessage = ({ data }: MessageEvent<string>) => onrevision(Number(data))
  events.onerror = onlost
}
