/** Builds the atlas and the peers with the same content, and serves them in the same way. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PMTiles } from 'pmtiles'
import { build } from 'vite'
import { toolArguments } from '../../tools/builtSite.ts'
import { serveFolder, type StaticServer } from '../../tools/staticServer.ts'
import { peerContent, writeSmallAtlas } from './peerContent.ts'

const here = 'bench/peers'

export interface PeerSite {
  name: string
  server: StaticServer
  /** Selector of the element that has `data-state="ready"` when the map has been drawn. */
  map: string
}

const peers = {
  leaflet: 'Leaflet 1.9 + Scrollama, no tiles',
  maplibre: 'MapLibre 6 + Scrollama',
  openlayers: 'OpenLayers 10 + ol-ext Storymap, no tiles',
  peripleo: 'Peripleo 0.8',
} as const

/** Installs what package-lock.json of this folder names, unless it is there. */
function install(): void {
  if (existsSync(join(here, 'node_modules'))) return
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' })
}

function buildAtlas(): string {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-beside-peers-'))
  writeSmallAtlas(folder)
  const out = join(folder, 'dist')
  execFileSync(process.execPath, toolArguments('build', folder, '--out', out), {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  return out
}

/** Writes the tiles of an archive up to zoom 5 as files `zoom/column/row.pbf`. */
async function unpack(archive: string, folder: string): Promise<void> {
  const bytes = readFileSync(archive)
  const tiles = new PMTiles({
    getKey: () => archive,
    getBytes: (offset, length) =>
      Promise.resolve({ data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer }),
  })
  for (let zoom = 0; zoom <= 5; zoom++) {
    for (let column = 0; column < 2 ** zoom; column++) {
      mkdirSync(join(folder, String(zoom), String(column)), { recursive: true })
      for (let row = 0; row < 2 ** zoom; row++) {
        const tile = await tiles.getZxy(zoom, column, row)
        if (tile) writeFileSync(join(folder, String(zoom), String(column), `${row}.pbf`), new Uint8Array(tile.data))
      }
    }
  }
}

export async function buildPeer(name: keyof typeof peers, basemap: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`))
  await build({
    root: join(here, 'pages', name),
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2000 },
  })
  writeFileSync(join(folder, 'content.json'), JSON.stringify(peerContent()))
  if (name === 'maplibre') copyFileSync(basemap, join(folder, 'basemap.pmtiles'))
  if (name === 'peripleo') await unpack(basemap, folder)
  return folder
}

/** Returns the atlas first, then the peers. */
export async function servePeers(): Promise<PeerSite[]> {
  install()
  const serve = (folder: string) => serveFolder({ folder, compressed: true })
  const atlas = buildAtlas()
  const sites: PeerSite[] = [{ name: 'Steppe Atlas', server: await serve(atlas), map: '.map' }]
  for (const key of Object.keys(peers) as (keyof typeof peers)[]) {
    const folder = await buildPeer(key, join(atlas, 'basemap.pmtiles'))
    sites.push({ name: peers[key], server: await serve(folder), map: 'body' })
  }
  return sites
}
