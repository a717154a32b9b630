/** A page of another origin that embeds the built site, as it is served on a free port. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FrameLocator, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { blankPage, type BlankPage } from './reader'
import { onUncaught } from './uncaughtErrors'

/** The pages of the host, by path. Its site is localhost, so a frame is of another origin. */
const pages = new Map<string, { body: string; type?: string; policy?: string }>()
let server: Server
export async function startHost(): Promise<void> {
  server = createServer(({ url }, response) => {
    const page = pages.get(new URL(url!, 'http://localhost').pathname)
    if (!page) return response.writeHead(404).end()
    response
      .writeHead(200, {
        'Content-Type': page.type ?? 'text/html; charset=utf-8',
        ...(page.policy && { 'Content-Security-Policy': page.policy }),
      })
      .end(page.body)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
}
export const stopHost = (): void => void server.close()
const hostUrl = () => `http://localhost:${(server.address() as AddressInfo).port}`

/** Adds a file that a page of the host asks for. */
export const addFile = (path: string, body: string, type: string) => void pages.set(path, { body, type })

interface Host extends BlankPage {
  policy?: string
  width?: number
}
let count = 0

/** Opens a host whose body has the given HTML. Collects what the pages report as errors. */
export async function visitHost(html: string, { policy, width = 700, ...options }: Host = {}) {
  const path = `/host-${count++}.html`
  pages.set(path, {
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">${html}`,
    policy,
  })
  const page = await blankPage(options)
  await page.setViewportSize({ width, height: 720 })
  const errors: string[] = []
  const requests: string[] = []
  onUncaught(page, (message) => errors.push(message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('request', (request) => requests.push(request.url().replace(inject('site'), '')))
  await page.goto(hostUrl() + path)
  return { page, frame: page.frameLocator('iframe'), errors, requests }
}

export const script = () => `<script type="module" src="${inject('site')}embed.js"></script>`
export const element = (attributes: string, content = '') =>
  `${script()}<steppe-atlas src="${inject('site')}" ${attributes}>${content}</steppe-atlas>`
export const iframe = (query: string, attributes = '') =>
  `<iframe src="${inject('site')}embed.html?${query}" title="Atlas" width="100%" height="600" ${attributes}></iframe>`
export const frameHeight = (page: Page) => page.locator('iframe').evaluate((frame) => frame.clientHeight)
/** Waits until the frame is as high as its content. */
export const fits = (page: Page, frame: FrameLocator) =>
  expect
    .poll(async () => {
      const content = await frame.locator('.embed').evaluate((card) => card.getBoundingClientRect().height)
      return (await frameHeight(page)) - Math.ceil(content)
    })
    .toBe(0)
