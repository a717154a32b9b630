/** The requests of the panel that publishes the atlas. */
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { projectFile } from '../../build/projectFolder.ts'
import { checkContent } from '../../tools/validate.ts'
import { Refusal, type Workspace } from '../folder/workspace.ts'
import { guideHeadings, type Host } from '../page/publish/hosts.ts'
import { guideTo } from '../publish/guide.ts'
import { publishChecks, sourceAddresses } from '../publish/checks.ts'
import { forms, startJob, type Job } from '../publish/job.ts'
import { checkLinks } from '../publish/links.ts'

const startSchema = v.strictObject({ form: v.picklist(forms), language: v.optional(v.string()) })

/** The last job of each folder. */
const jobs = new WeakMap<Workspace, Job>()

export const publishHandlers = {
  'GET /publish/checks': async ({ folder }: Workspace) => publishChecks(await checkContent(folder)),
  'POST /publish/links': async ({ folder }: Workspace) => {
    const { content } = await checkContent(folder)
    return checkLinks(content ? sourceAddresses(content) : [])
  },
  'GET /publish/guide': (_: Workspace, __: unknown, query: URLSearchParams) => {
    const heading = guideHeadings[query.get('host') as Host]
    if (!heading) throw new Refusal('badRequest', { reason: 'no such host' })
    return guideTo(heading, readFileSync(projectFile('docs/publishing.md'), 'utf8'))
  },
  'GET /publish/job': (workspace: Workspace) => jobs.get(workspace) ?? null,
  'POST /publish/start': (workspace: Workspace, body: unknown) => {
    const read = v.safeParse(startSchema, body)
    if (!read.success) throw new Refusal('badRequest', { reason: read.issues[0].message })
    const running = jobs.get(workspace)
    if (running?.state === 'running') return running
    const job = startJob(workspace.folder, read.output.form, read.output.language)
    jobs.set(workspace, job)
    return job
  },
}
