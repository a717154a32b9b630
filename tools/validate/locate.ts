/** Finds the lines of problems in their files. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser'
import type { Problem } from './problem.ts'

/** The keys of a JSON path such as features[3].properties["a b"]. */
export function keysOfPath(path: string): (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([^.[\]]+)/g)].map(([, index, quoted, name]) =>
    index !== undefined ? Number(index) : quoted !== undefined ? (JSON.parse(quoted) as string) : name!,
  )
}

/** The problems with the line of their path, or of the nearest object around a member that is missing. */
export async function locateProblems(folder: string, problems: readonly Problem[]): Promise<Problem[]> {
  const hasPath = ({ line, path }: Problem) => line === undefined && path !== ''
  const files = [...new Set(problems.filter(hasPath).map(({ file }) => file))]
  const finders = new Map(await Promise.all(files.map(async (file) => [file, await lineFinder(folder, file)] as const)))
  return problems.map((problem) => {
    const line = hasPath(problem) ? finders.get(problem.file)!(problem.path) : undefined
    return line === undefined ? problem : { ...problem, line }
  })
}

/** Returns a function that finds the line of a JSON path in a file; `undefined` where the file is no JSON. */
async function lineFinder(folder: string, file: string): Promise<(path: string) => number | undefined> {
  if (!/\.(geo)?json$/.test(file)) return () => undefined
  const text = await readFile(join(folder, file), 'utf8').catch(() => '')
  let tree: Node | undefined
  try {
    tree = parseTree(text)
  } catch {
    // The parser calls itself for each level, and a damaged file can have too many.
  }
  if (!tree) return () => undefined
  const starts = lineStarts(text)
  return (path) => {
    const keys = keysOfPath(path)
    for (let length = keys.length; length > 0; length--) {
      const node = findNodeAtLocation(tree, keys.slice(0, length))
      if (node) return lineAt(starts, node.offset)
    }
    return lineAt(starts, tree.offset)
  }
}

/** The offsets at which the lines of a text begin. */
function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The number of the line that contains an offset, from 1. */
function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle
  }
  return high
}
