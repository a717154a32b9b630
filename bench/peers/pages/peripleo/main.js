/**
 * Peripleo with its map, its layer of GeoJSON and its popup, which shows the text. The tiles are files: Peripleo has a MapLibre of
 * its own, to which no protocol can be added.
 */
import { GeoJSONLayer, Map, useMap } from '@peripleo/maplibre'
import '@peripleo/maplibre/peripleo-maplibre.css'
import { Peripleo } from '@peripleo/peripleo'
import { createElement as element, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { basemapStyle } from '../basemap.js'
import { fetchContent, linesOf, pointsOf, reportReady } from '../content.js'

const style = basemapStyle({ tiles: [`${location.href}{z}/{x}/{y}.pbf`], maxzoom: 5 })
const content = await fetchContent()
const collection = (features) => ({ type: 'FeatureCollection', features })
const [west, south, east, north] = content.bbox

function Report() {
  const map = useMap()
  useEffect(() => {
    map?.once('idle', () =>
      reportReady((id) => {
        const feature = pointsOf(content).find(({ properties }) => properties.id === id)
        const { x, y } = map.project(feature.geometry.coordinates)
        return [x, y]
      }),
    )
  }, [map])
  return null
}

const popup = ({ selected: { properties } }) =>
  element('article', { 'data-text': properties.id }, element('h2', null, properties.name), properties.text)

createRoot(document.getElementById('map')).render(
  element(
    Peripleo,
    null,
    element(
      Map,
      {
        className: 'map',
        style,
        popup,
        defaultBounds: [
          [west, south],
          [east, north],
        ],
      },
      element(GeoJSONLayer, { id: 'lines', data: collection(linesOf(content)), interactive: false }),
      element(GeoJSONLayer, { id: 'points', data: collection(pointsOf(content)), interactive: true }),
      element(Report),
    ),
  ),
)
