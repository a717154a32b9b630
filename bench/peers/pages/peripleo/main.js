/** Peripleo with its map, its layer of GeoJSON and its popup, which shows the text. */
import { GeoJSONLayer, Map, PopupContainer, useMap } from '@peripleo/maplibre'
import '@peripleo/maplibre/peripleo-maplibre.css'
import { Peripleo } from '@peripleo/peripleo'
import maplibre from 'maplibre-of-peripleo'
import 'maplibre-of-peripleo/dist/maplibre-gl.css'
import { createElement as element, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { basemap } from '../basemap.js'
import { fetchContent, linesOf, pointsOf, reportReady } from '../content.js'

const { style, tile } = basemap()
maplibre.addProtocol('pmtiles', tile)
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

const popup = (props) =>
  element(PopupContainer, {
    ...props,
    popup: ({ selected: { properties } }) =>
      element('article', { 'data-text': properties.id }, element('h2', null, properties.name), properties.text),
  })

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
