/** The server of the studio: the page, its requests, and the atlas itself as a preview, on the loopback interface. */
import { watch } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer as createVite, type Plugin, type ViteDevServer } from 'vite'
import { extensionOf, mediaKindOf } from '../../build/media/mediaFolder.ts'
import { siteConfig } from '../../build/siteConfig.ts'
import { studioFolder } from '../folder/files.ts'
import { Workspace } from '../folder/workspace.ts'
import { answer } from './api.ts'

/** Below it are the page and its requests; everything else is the preview. */
const studioPath = '/studio/'
/** Ms between a change in the folder and the look at its files: programs write several at a time. */
const settling = 80

export interface Studio {
  url: string
  workspace: Workspace
  close: () => Promise<void>
}

/**
 * Serves the studio of a folder.
 * @param port 0 for any free port
 * @throws {Error} if the port is in use
 */
export async function serveStudio(folder: string, port = 0): Promise<Studio> {
  const workspace = await Workspace.open(folder)
  const server = createServer()
  const config = siteConfig(folder)
  const vite = await createVite({
    ...config,
    configFile: false,
    logLevel: 'warn',
    server: { ...config.server, middlewareMode: true, hmr: { server } },
    // Both pages are looked through at once, so that none is loaded again for a package of the other.
    optimizeDeps: { entries: ['index.html', `.${studioPath}page/index.html`] },
    plugins: [...config.plugins!, keepPages(), reloadPreview()],
  })
  const events = new Set<ServerResponse>()
  const stopListening = workspace.onchange(() => {
    vite.moduleGraph.invalidateAll()
    for (const response of events) response.write(`data: ${workspace.revision}\n\n`)
  })
  const watcher = watchFolder(folder, () => void workspace.refresh().catch(console.error))
  server.on('request', (request, response) => {
    if (!isOwn(request)) return void response.writeHead(403).end()
    const path = request.url!.split('?')[0]!
    if (path === `${studioPath}api/events`) return subscribe(events, response, workspace.revision)
    if (path.startsWith(`${studioPath}api/`)) {
      request.url = request.url!.slice(`${studioPath}api`.length)
      return void answer(workspace, request, response)
    }
    if (path.startsWith(`${studioPath}media/`)) {
      return sendMedia(workspace, decodeURIComponent(path.slice(`${studioPath}media/`.length)), response)
    }
    if (path === studioPath) request.url = `${studioPath}page/index.html`
    vite.middlewares(request, response)
  })
  await listen(server, port)
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${studioPath}`,
    workspace,
    close: () => close({ server, vite, events, watcher, stopListening }),
  }
}

/** Whether a request comes from a page of this server: other sites may not write, nor read under another host name. */
function isOwn({ headers, method }: IncomingMessage): boolean {
  const host = headers.host ?? ''
  if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host)) return false
  return method === 'GET' || method === 'HEAD' || headers.origin === `http://${host}`
}

function subscribe(events: Set<ServerResponse>, response: ServerResponse, revision: number): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  response.write(`data: ${revision}\n\n`)
  events.add(response)
  response.on('close', () => events.delete(response))
}

/** Sends a file of `media/` as it is in the folder. It is shown as a picture or played, and never run as a page. */
function sendMedia({ files }: Workspace, name: string, response: ServerResponse): void {
  const bytes = files.get(`media/${name}`)
  if (!bytes || !mediaKindOf(name)) return void response.writeHead(404).end()
  response.writeHead(200, {
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    'Content-Type': typeOf(name),
  })
  response.end(bytes)
}

const typeOf = (name: string): string => {
  const extension = extensionOf(name)
  const subtypes: Record<string, string> = { jpg: 'jpeg', tif: 'tiff', mp3: 'mpeg', m4a: 'mp4', opus: 'ogg' }
  return `${mediaKindOf(name)}/${subtypes[extension] ?? extension}`
}

/** Calls `onchange` soon after other programs have changed something in a folder. */
function watchFolder(folder: string, onchange: () => void) {
  let timer: NodeJS.Timeout | undefined
  return watch(folder, { recursive: true }, (_, name) => {
    if (name?.startsWith(studioFolder)) return
    clearTimeout(timer)
    timer = setTimeout(onchange, settling)
  })
}

/** Vite would load all pages again after a change in the folder, and the author's work in a form would be lost. */
const keepPages = (): Plugin => ({ name: 'keep-pages', hotUpdate: () => [] })

/** Lets the pages of the preview load again after each change. */
const reloadPreview = (): Plugin => ({
  name: 'reload-preview',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { path }) =>
      path.startsWith(studioPath)
        ? []
        : [{ tag: 'script', attrs: { src: `${studioPath}page/reloadPreview.js` }, injectTo: 'head' }],
  },
})

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((done, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', done)
  })

interface Open {
  server: Server
  vite: ViteDevServer
  events: Set<ServerResponse>
  watcher: { close: () => void }
  stopListening: () => void
}

async function close({ server, vite, events, watcher, stopListening }: Open): Promise<void> {
  stopListening()
  watcher.close()
  for (const response of events) response.end()
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
  await vite.close()
}
