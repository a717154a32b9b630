import type { RegisterSetup } from '../../content/register/openRegister'
import type { Question, RegisterAnswers } from './answers'
import type { RegisterRequest, RegisterResponse } from './registerWorker'

const questions: readonly Question[] = ['columns', 'entries', 'rowOf', 'place', 'search', 'tile']

interface Asked {
  question: Question
  parameters: unknown[]
  resolve: (answer: unknown) => void
  reject: (error: unknown) => void
}

/**
 * Starts a worker that answers what is asked of the register. In a sandboxed frame, which has no origin, and where the worker
 * cannot be started or loaded, the page answers itself.
 */
export function openAnswers(setup: RegisterSetup): RegisterAnswers {
  const pending = new Map<number, Asked>()
  let nextId = 0
  let worker = origin === 'null' ? null : startWorker()

  function startWorker(): Worker | null {
    try {
      const worker = new Worker(new URL('./registerWorker.ts', import.meta.url), { type: 'module' })
      worker.addEventListener('error', (event) => {
        stopWorker()
        // The worker's script is missing, for example after a deploy (src/app/reloadOnce.ts).
        if (!(event instanceof ErrorEvent)) dispatchEvent(new Event('vite:preloadError'))
      })
      worker.addEventListener('message', ({ data }: MessageEvent<RegisterResponse>) => {
        const asked = pending.get(data.id)
        pending.delete(data.id)
        if ('error' in data) asked?.reject(new Error(data.error))
        else asked?.resolve(data.answer)
      })
      worker.postMessage({ setup } satisfies RegisterRequest)
      return worker
    } catch {
      return null
    }
  }

  function stopWorker(): void {
    worker?.terminate()
    worker = null
    for (const asked of pending.values()) void answerInPage(asked)
    pending.clear()
  }

  let inPage: Promise<RegisterAnswers> | null = null
  async function answerInPage({ question, parameters, resolve, reject }: Asked): Promise<void> {
    inPage ??= import('./answers').then(({ answersOf }) => answersOf(setup))
    inPage.catch(() => (inPage = null))
    try {
      resolve(await ((await inPage)[question] as (...parameters: unknown[]) => Promise<unknown>)(...parameters))
    } catch (error) {
      reject(error)
    }
  }

  const ask = (question: Question, parameters: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const asked = { question, parameters, resolve, reject }
      if (!worker) return void answerInPage(asked)
      const id = nextId++
      pending.set(id, asked)
      worker.postMessage({ id, question, parameters } satisfies RegisterRequest)
    })
  return Object.fromEntries(
    questions.map((question) => [question, (...parameters: unknown[]) => ask(question, parameters)]),
  ) as unknown as RegisterAnswers
}
