/** MapLibre's examples of GeoJSON layers, with Scrollama's steps. */
import { addProtocol, Map, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'
import { Protocol } from 'pmtiles'
import scrollama from 'scrollama'
import { basemapStyle } from '../basemap.js'
import { chapterOf, fetchContent, pointsOf, reportReady, writeChapters } from '../content.js'

setWorkerUrl(workerUrl)
addProtocol('pmtiles', new Protocol().tile)
const style = basemapStyle({ url: `pmtiles://${new URL('basemap.pmtiles', location.href)}` })
const content = await fetchContent()
writeChapters(content)
const map = new Map({ container: 'map', style, bounds: content.bbox, fitBoundsOptions: { padding: 30 } })
map.on('load', () => {
  map.addSource('features', { type: 'geojson', data: content })
  map.addLayer({ id: 'lines', type: 'line', source: 'features', paint: { 'line-width': 3, 'line-color': '#a33' } })
  map.addLayer({
    id: 'points',
    type: 'circle',
    source: 'features',
    filter: ['==', ['geometry-type'], 'Point'],
    paint: { 'circle-radius': 7, 'circle-color': '#335' },
  })
  map.on('click', 'points', ({ features }) => chapterOf(features[0].properties.id).scrollIntoView())
  map.once('idle', () =>
    reportReady((id) => {
      const { x, y } = map.project(
        pointsOf(content).find(({ properties }) => properties.id === id).geometry.coordinates,
      )
      const { left, top } = map.getContainer().getBoundingClientRect()
      return [left + x, top + y]
    }),
  )
})
const story = document.getElementById('story')
scrollama()
  .setup({ step: '.chapter', root: story })
  .onStepEnter(({ element }) => {
    const feature = pointsOf(content).find(({ properties }) => properties.id === element.dataset.text)
    // Some chapters are in view when the page opens.
    if (story.scrollTop > 0 && feature) map.flyTo({ center: feature.geometry.coordinates })
  })
