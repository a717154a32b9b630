import { readdirSync, readFileSync } from 'node:fs'
import { parse, type AST } from 'svelte/compiler'
import { expect, it } from 'vitest'

/** Declarations of a physical side that stay, by file: what they place is not mirrored. */
const allowed: Record<string, string[]> = {
  // The strip map shows what is on the left and on the right of the line.
  'src/features/strip-map/StripFigure.svelte': [
    'justify-content: right',
    'text-align: right',
    'justify-content: left',
    'text-align: left',
  ],
  // The triangle of a play button points to the right everywhere. This centres it by eye.
  'src/features/ride/RideBar.svelte': ['margin-left: 2px'],
  // MapLibre names the corners of the map by their sides.
  'src/map/map.css': [
    'padding-right: 48px',
    'padding-left: 48px',
    'right: env(safe-area-inset-right)',
    'left: env(safe-area-inset-left)',
    'right: auto',
  ],
}

const physicalProperty =
  /^(left|right|(margin|padding|scroll-margin|scroll-padding)-(left|right)|border-(left|right)(-.*)?|border-(top|bottom)-(left|right)-radius)$/
const hasSides = /^(margin|padding|inset|border-(width|style|color)|scroll-(margin|padding))$/
const alignment = /^(text-align|float|clear|justify-(content|items|self))$/

/** The values of a shorthand: "1px calc(2px + 3px)" has two. */
function parts(value: string): string[] {
  const found = ['']
  let depth = 0
  for (const letter of value.replace(/\s*!important$/, '').trim()) {
    if (letter === '(') depth++
    if (letter === ')') depth--
    if (/\s/.test(letter) && depth === 0) {
      if (found.at(-1)) found.push('')
    } else found[found.length - 1] += letter
  }
  return found
}

/** Whether a declaration names the left or the right side, or gives the two different sizes. */
function isPhysical(property: string, value: string): boolean {
  if (physicalProperty.test(property)) return true
  if (alignment.test(property)) return /\b(left|right)\b/.test(value)
  if (hasSides.test(property)) {
    const [, right, , left] = parts(value)
    return left !== undefined && left !== right
  }
  if (property === 'border-radius' && !value.includes('/')) {
    const [topLeft, topRight = topLeft, bottomRight = topLeft, bottomLeft = topRight] = parts(value)
    return topLeft !== topRight || bottomLeft !== bottomRight
  }
  return /\bto (left|right)\b/.test(value)
}

/** Returns the declarations of a style sheet, nested ones included. */
function declarations(node: AST.CSS.StyleSheet | AST.CSS.Node): { property: string; value: string }[] {
  if (node.type === 'Declaration') return [node]
  if ('children' in node) return node.children.flatMap((child) => declarations(child as AST.CSS.Node))
  return 'block' in node && node.block ? node.block.children.flatMap(declarations) : []
}

function physicalIn(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  const { css } = parse(file.endsWith('.css') ? `<style>${text}</style>` : text, { modern: true })
  return (css ? declarations(css) : [])
    .filter(({ property, value }) => isPhysical(property, value))
    .map(({ property, value }) => `${property}: ${value}`)
}

const files = ['src', 'build'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(svelte|css)$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
)

it('tells physical declarations from logical ones', () => {
  expect(isPhysical('margin-left', '1px')).toBe(true)
  expect(isPhysical('border-top-left-radius', '4px')).toBe(true)
  expect(isPhysical('text-align', 'right')).toBe(true)
  expect(isPhysical('padding', '0 calc(1px + 2px) 0 1px')).toBe(true)
  expect(isPhysical('inset', '0 auto 0 0')).toBe(true)
  expect(isPhysical('mask', 'linear-gradient(to right, black, white)')).toBe(true)
  expect(isPhysical('padding', '1px 2px 3px 2px')).toBe(false)
  expect(isPhysical('border-radius', '14px 14px 0 0')).toBe(false)
  expect(isPhysical('margin-inline-start', '1px')).toBe(false)
})

it('allows only what is there', () => {
  for (const [file, wanted] of Object.entries(allowed)) expect(physicalIn(file)).toEqual(expect.arrayContaining(wanted))
})

it.each(files)('%s has styles that mirror', (file) => {
  expect(physicalIn(file).filter((declaration) => !allowed[file]?.includes(declaration))).toEqual([])
})
