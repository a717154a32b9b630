/** Leaflet's quick start, and its tutorial on GeoJSON, with Scrollama's steps. It has no tiles: Leaflet needs images. */
import L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import scrollama from 'scrollama'
import { chapterOf, fetchContent, linesOf, pointsOf, reportReady, writeChapters } from '../content.js'

const content = await fetchContent()
writeChapters(content)
const map = L.map('map')
const lines = L.geoJSON(linesOf(content)).addTo(map)
const points = L.geoJSON(pointsOf(content), {
  pointToLayer: (_, position) => L.circleMarker(position, { radius: 7 }),
  onEachFeature: ({ properties: { id } }, layer) => layer.on('click', () => chapterOf(id).scrollIntoView()),
}).addTo(map)
const pointWith = (id) => points.getLayers().find(({ feature }) => feature.properties.id === id)
map.whenReady(() =>
  reportReady((id) => {
    const layer = pointWith(id)
    const { x, y } = map.latLngToContainerPoint(layer.getLatLng())
    const { left, top } = map.getContainer().getBoundingClientRect()
    return [left + x, top + y]
  }),
)
map.fitBounds(lines.getBounds().extend(points.getBounds()))
const story = document.getElementById('story')
scrollama()
  .setup({ step: '.chapter', root: story })
  .onStepEnter(({ element }) => {
    const point = pointWith(element.dataset.text)
    // Some chapters are in view when the page opens.
    if (story.scrollTop > 0 && point) map.panTo(point.getLatLng())
  })
