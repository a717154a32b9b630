import type { IControl } from 'maplibre-gl'

/** A button that shows and hides the heights of the land. */
export class TerrainControl implements IControl {
  readonly #button = document.createElement('button')
  readonly #container = document.createElement('div')

  /** @param label the name of the button */
  constructor(label: string, onclick: () => void, isOn: boolean) {
    this.#container.className = 'maplibregl-ctrl maplibregl-ctrl-group'
    this.#button.className = 'maplibregl-ctrl-terrain'
    const icon = document.createElement('span')
    icon.className = 'maplibregl-ctrl-icon'
    icon.ariaHidden = 'true'
    Object.assign(this.#button, { type: 'button', ariaLabel: label, title: label, onclick })
    this.#button.append(icon)
    this.#container.append(this.#button)
    this.setOn(isOn)
  }

  setOn(isOn: boolean): void {
    this.#button.ariaPressed = String(isOn)
  }

  onAdd(): HTMLElement {
    return this.#container
  }

  onRemove(): void {
    this.#container.remove()
  }
}
