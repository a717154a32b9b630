/**
 * A parser for the rule `import-x/no-cycle`, which reads only top-level imports. svelte-eslint-parser nests the body of a
 * script in an element; this parser moves it to the top.
 */
import * as svelteParser from 'svelte-eslint-parser'
import ts from 'typescript-eslint'

export function parseForESLint(text, options) {
  const result = svelteParser.parseForESLint(text, { ...options, parser: ts.parser })
  result.ast.body = result.ast.body.flatMap((node) => (node.type === 'SvelteScriptElement' ? node.body : []))
  return result
}
