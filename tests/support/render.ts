import { mount, unmount, type Component } from 'svelte'
import { onTestFinished } from 'vitest'
import type { Atlas } from '../../src/state/atlas.svelte'
import WithAtlas from './WithAtlas.svelte'

/** Renders a component with an atlas until the test ends. */
export function render<Props extends Record<string, unknown>>(
  atlas: Atlas,
  component: Component<Props>,
  props: Props,
): void {
  const target = document.body.appendChild(document.createElement('div'))
  const mounted = mount(WithAtlas<Props>, { target, props: { atlas, component, props } })
  onTestFinished(async () => {
    await unmount(mounted)
    target.remove()
  })
}
