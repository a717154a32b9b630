/** @returns {Promise<import('../peerContent').PeerContent>} the places, lines and texts that bench/peers/peerContent.ts has written */
export const fetchContent = () => fetch('content.json').then((response) => response.json())

const isPoint = ({ geometry }) => geometry.type === 'Point'
export const pointsOf = ({ features }) => features.filter(isPoint)
export const linesOf = ({ features }) => features.filter((feature) => !isPoint(feature))

/** Writes a chapter for each feature into `#story`. A chapter has `data-text`, which the benchmark looks for. */
export function writeChapters({ features }) {
  const chapters = features.map(({ properties: { id, name, text } }) => {
    const chapter = document.createElement('section')
    const title = document.createElement('h2')
    const words = document.createElement('p')
    chapter.className = 'chapter'
    chapter.dataset.text = id
    title.textContent = name
    words.textContent = text
    chapter.append(title, words)
    return chapter
  })
  document.getElementById('story').append(...chapters)
}

export const chapterOf = (id) => document.querySelector(`[data-text="${id}"]`)

/** Tells the benchmark that the map is drawn, and where a place is on the page. */
export function reportReady(pointOf) {
  window.pointOf = pointOf
  document.body.dataset.state = 'ready'
}
