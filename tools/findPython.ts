import { spawnSync } from 'node:child_process'

/** A Python that has a module, or undefined. That of Debian, for which packages install modules, may not be the first in the path. */
export const findPython = (module: string): string | undefined =>
  ['python3', '/usr/bin/python3'].find((python) => spawnSync(python, ['-c', `import ${module}`]).status === 0)
