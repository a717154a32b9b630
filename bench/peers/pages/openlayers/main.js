/** OpenLayers with the control Storymap of ol-ext, as the example of that control has it. It has no tiles: its example has images. */
import GeoJSON from 'ol/format/GeoJSON.js'
import VectorLayer from 'ol/layer/Vector.js'
import Map from 'ol/Map.js'
import 'ol/ol.css'
import { fromLonLat } from 'ol/proj.js'
import VectorSource from 'ol/source/Vector.js'
import CircleStyle from 'ol/style/Circle.js'
import Fill from 'ol/style/Fill.js'
import Stroke from 'ol/style/Stroke.js'
import Style from 'ol/style/Style.js'
import View from 'ol/View.js'
import Storymap from 'ol-ext/control/Storymap.js'
import 'ol-ext/dist/ol-ext.css'
import { chapterOf, fetchContent, pointsOf, reportReady, writeChapters } from '../content.js'

const content = await fetchContent()
writeChapters(content)
const story = document.getElementById('story')
for (const { properties, geometry } of pointsOf(content)) {
  const chapter = chapterOf(properties.id)
  chapter.setAttribute('name', properties.id)
  ;[chapter.dataset.lon, chapter.dataset.lat] = geometry.coordinates
}
const source = new VectorSource({
  features: new GeoJSON().readFeatures(content, { featureProjection: 'EPSG:3857' }),
})
const paint = { fill: new Fill({ color: '#335' }), stroke: new Stroke({ color: '#a33', width: 3 }) }
const style = new Style({ ...paint, image: new CircleStyle({ radius: 7, ...paint }) })
const map = new Map({ target: 'map', layers: [new VectorLayer({ source, style })], view: new View() })
map.getView().fit(source.getExtent(), { padding: [30, 30, 30, 30] })
map.addControl(new Storymap({ target: story }))
map.on('click', ({ pixel }) => {
  const hit = map.forEachFeatureAtPixel(pixel, (feature) => feature.getGeometry().getType() === 'Point' && feature)
  if (hit) chapterOf(hit.get('id')).scrollIntoView()
})
map.once('rendercomplete', () =>
  reportReady((id) => {
    const feature = pointsOf(content).find(({ properties }) => properties.id === id)
    const [x, y] = map.getPixelFromCoordinate(fromLonLat(feature.geometry.coordinates))
    const { left, top } = map.getTargetElement().getBoundingClientRect()
    return [left + x, top + y]
  }),
)
