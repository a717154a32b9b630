import type { IControl, Map, Subscription } from 'maplibre-gl'

/** A button that shows and hides the heights of the land. It is pressed while the map shows them. */
export class TerrainControl implements IControl {
  readonly #button = document.createElement('button')
  readonly #container = document.createElement('div')
  #subscription: Subscription | null = null

  /** @param label the name of the button */
  constructor(label: string, onclick: () => void) {
    this.#container.className = 'maplibregl-ctrl maplibregl-ctrl-group'
    this.#button.className = 'maplibregl-ctrl-terrain'
    Object.assign(this.#button, { type: 'button', ariaLabel: label, title: label, onclick })
    const icon = document.createElement('span')
    icon.className = 'maplibregl-ctrl-icon'
    icon.ariaHidden = 'true'
    this.#button.append(icon)
    this.#container.append(this.#button)
  }

  onAdd(map: Map): HTMLElement {
    const show = () => (this.#button.ariaPressed = String(map.getTerrain() !== null))
    show()
    this.#subscription = map.on('terrain', show)
    return this.#container
  }

  onRemove(): void {
    this.#subscription?.unsubscribe()
    this.#container.remove()
  }
}
