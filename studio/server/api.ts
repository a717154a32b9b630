/** The requests of the studio's page. Each answers with JSON. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import * as v from 'valibot'
import { checkContent } from '../../tools/validate.ts'
import { nothingOnTheMap } from '../../tools/validate/rules/folder.ts'
import { actSchema, applyAct } from '../acts/acts.ts'
import { writeArticle, type WrittenArticle } from '../acts/article.ts'
import { Refusal, type Workspace } from '../folder/workspace.ts'
import { routeHandlers } from './route.ts'
import { publishHandlers } from './publish.ts'
import { areaHandlers } from './areas.ts'
import { importHandlers } from './importing.ts'
import { studioState, type CheckedState } from './state.ts'
import { suggestHandlers } from './suggestions.ts'

/** Bytes that the body of a request may have. */
const longestBody = 200e6

/** Answers a request. `body` is the JSON of a POST request, else `undefined`. */
export type Handler = (workspace: Workspace, body: unknown, query: URLSearchParams) => unknown

export type ArticlePreview = Pick<WrittenArticle, 'lost' | 'moved'>

/** By method and path below `/studio/api`. */
export const handlers: Readonly<Record<string, Handler>> = {
  ...routeHandlers,
  ...areaHandlers,
  'GET /state': (workspace) => studioState(workspace),
  'GET /problems': async (workspace): Promise<CheckedState> => {
    const { revision, folder, files } = workspace
    if (!files.get('article.md')?.toString().trim()) return { revision, problems: [] }
    const { problems } = await checkContent(folder)
    // Whoever has just begun has made no mistake.
    return { revision, problems: problems.filter(({ message }) => message !== nothingOnTheMap) }
  },
  'POST /act': async (workspace, body) => {
    const read = v.safeParse(actSchema, body)
    if (!read.success) throw new Refusal('badRequest', { reason: read.issues[0].message })
    await workspace.run((files) => applyAct(files, read.output, workspace.folder))
    return studioState(workspace)
  },
  /** What writing an article would do to the quotations of the other files. */
  'POST /article-preview': (workspace, body): ArticlePreview => {
    const { text } = v.parse(v.object({ text: v.string() }), body)
    const { lost, moved } = writeArticle(workspace.files, text, workspace.folder)
    return { lost, moved }
  },
  'POST /undo': async (workspace) => {
    await workspace.step('undo')
    return studioState(workspace)
  },
  'POST /redo': async (workspace) => {
    await workspace.step('redo')
    return studioState(workspace)
  },
  ...importHandlers,
  ...suggestHandlers,
  ...publishHandlers,
}

export async function answer(workspace: Workspace, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url!, 'http://localhost')
  const handler = handlers[`${request.method} ${pathname}`]
  if (!handler) return send(response, 404, { code: 'badRequest', parameters: { reason: `no ${pathname}` } })
  try {
    const body = request.method === 'POST' ? await readJson(request) : undefined
    send(response, 200, await handler(workspace, body, searchParams))
  } catch (error) {
    if (error instanceof Refusal) return send(response, 409, { code: error.code, parameters: error.parameters })
    console.error(error)
    send(response, 500, { code: 'failed', parameters: { reason: (error as Error).message } })
  }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length > longestBody) throw new Refusal('tooLarge', { megabytes: longestBody / 1e6 })
    parts.push(part)
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString()) as unknown
  } catch {
    throw new Refusal('badRequest', { reason: 'no JSON' })
  }
}

function send(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
  response.end(JSON.stringify(value))
}
