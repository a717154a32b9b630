/** Builds a site for publishing in a process of its own, so that the studio answers meanwhile. */
import { spawn } from 'node:child_process'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { zip, type AsyncZippable } from 'fflate'
import { outputFolder, publishedFile, toolArguments } from '../../tools/builtSite.ts'

export const forms = ['folder', 'zip', 'single'] as const
/** A folder for a host, the same as an archive, or one HTML file. */
export type Form = (typeof forms)[number]

/** The steps that the author sees, in their order. */
export const steps = ['check', 'read', 'draw', 'write', 'pack'] as const
export type BuildStep = (typeof steps)[number]

export interface Job {
  form: Form
  state: 'running' | 'done' | 'failed'
  step: BuildStep
  /** Of the finished folder or file. */
  path: string
  files: number
  bytes: number
  /** The last lines of the program, if it has failed. */
  output: string
}

/** The step that begins where the program prints a line with these words. */
const beginnings: readonly (readonly [RegExp, BuildStep])[] = [
  [/ is valid: /, 'read'],
  [/modules transformed/, 'draw'],
  [/computing gzip size/, 'write'],
]

const packed = /\.(pmtiles|woff2|avif|webp|jpe?g|png|mp3|mp4|ogg|webm)$/i
/** Characters of the output that are kept. */
const keptOutput = 4000

/** Starts a build. The returned job changes until it is done. */
export function startJob(folder: string, form: Form, language?: string): Job {
  const path = form === 'folder' ? outputFolder(folder) : publishedFile(folder, form === 'zip' ? 'zip' : 'html')
  const job: Job = { form, state: 'running', step: 'check', path, files: 0, bytes: 0, output: '' }
  void run(job, folder, language).catch((error: unknown) => {
    job.state = 'failed'
    job.output ||= String(error)
  })
  return job
}

async function run(job: Job, folder: string, language?: string): Promise<void> {
  const site = outputFolder(folder)
  const parameters =
    job.form === 'single'
      ? ['--single', '--out', job.path, ...(language ? ['--language', language] : [])]
      : ['--out', site]
  await build(job, folder, parameters)
  if (job.form === 'zip') {
    job.step = 'pack'
    await writeArchive(site, job.path)
  }
  const files = job.form === 'folder' ? await filesIn(site) : [job.path]
  job.files = files.length
  job.bytes = (await Promise.all(files.map((file) => stat(file)))).reduce((sum, { size }) => sum + size, 0)
  job.state = 'done'
}

/** @throws {Error} if the program fails; the job has its output */
async function build(job: Job, folder: string, parameters: string[]): Promise<void> {
  const child = spawn(process.execPath, toolArguments('build', folder, ...parameters), {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
  })
  const stop = () => child.kill()
  process.once('exit', stop)
  const listen = (chunk: Buffer) => {
    const text = chunk.toString()
    job.output = (job.output + text).slice(-keptOutput)
    for (const [words, step] of beginnings) if (words.test(text)) job.step = step
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  const code = await new Promise((done) => child.on('close', done))
  process.off('exit', stop)
  if (code !== 0) throw new Error(`the build has ended with ${String(code)}`)
  job.output = ''
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
}

/** Writes all files of a folder into an archive, in the folder's order. */
export async function writeArchive(folder: string, path: string): Promise<void> {
  const entries: AsyncZippable = {}
  for (const file of (await filesIn(folder)).sort()) {
    const name = relative(folder, file).split(sep).join('/')
    entries[name] = [await readFile(file), { level: packed.test(name) ? 0 : 6 }]
  }
  const bytes = await new Promise<Uint8Array>((done, failed) =>
    zip(entries, (error, data) => (error ? failed(error) : done(data))),
  )
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes)
}
