/** The same map without the atlas around it: MapLibre, the style and the tiles. */
import { addProtocol, Map, setWorkerUrl, type StyleSpecification } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'
import { Protocol } from 'pmtiles'
import '../../src/app/styles/fonts.css'
import { drawImage, pixelRatio } from '../../src/map/style/images'
import { loadLabelFonts } from '../../src/map/style/fonts'

setWorkerUrl(workerUrl)
addProtocol('pmtiles', new Protocol().tile)
const [style] = await Promise.all([fetch('style.json').then((response) => response.json()), loadLabelFonts('Aö')])
const { extent } = (style as StyleSpecification).metadata as { extent: [number, number, number, number] }
const isNarrow = innerWidth < 640
const map = new Map({
  container: 'map',
  style: style as StyleSpecification,
  bounds: extent,
  // The padding of the atlas's first view.
  fitBoundsOptions: {
    padding: isNarrow
      ? { top: 125, bottom: 24 + innerHeight * 0.52, left: 24, right: 60 }
      : { top: 70, bottom: 40, left: 30, right: 30 },
  },
  hash: 'map',
  maxZoom: 12,
  fadeDuration: 150,
})
map.setMissingStyleImageResolver((id) => {
  const image = drawImage(id)
  if (image) map.addImage(id, image, { pixelRatio })
})
map.once('idle', () => (document.querySelector<HTMLElement>('#map')!.dataset.state = 'ready'))
