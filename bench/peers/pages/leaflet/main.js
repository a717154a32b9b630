/** Leaflet's quick start, and its tutorial on GeoJSON, with Scrollama's steps. It has no tiles: Leaflet needs images. */
import L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import scrollama from 'scrollama'
import { chapterOf, fetchContent, reportReady, writeChapters } from '../content.js'

const content = await fetchContent()
writeChapters(content)
const map = L.map('map')
const drawn = L.geoJSON(content, {
  pointToLayer: (_, position) => L.circleMarker(position, { radius: 7 }),
  onEachFeature: ({ properties: { id } }, layer) => layer.on('click', () => chapterOf(id).scrollIntoView()),
}).addTo(map)
map.whenReady(() =>
  reportReady((id) => {
    const layer = drawn.getLayers().find(({ feature }) => feature.properties.id === id)
    const { x, y } = map.latLngToContainerPoint(layer.getLatLng())
    const { left, top } = map.getContainer().getBoundingClientRect()
    return [left + x, top + y]
  }),
)
map.fitBounds(drawn.getBounds())
let isFirst = true
scrollama()
  .setup({ step: '.chapter', root: document.getElementById('story') })
  .onStepEnter(({ element }) => {
    const layer = drawn.getLayers().find(({ feature }) => feature.properties.id === element.dataset.text)
    // The first chapter is in view when the page opens.
    if (!isFirst && layer.getLatLng) map.panTo(layer.getLatLng())
    isFirst = false
  })
