/** Reads the register, searches in it and makes its filtered tiles in a worker, so that nothing of it blocks the page. */
import type { RegisterSetup } from '../../content/register/openRegister'
import { answersOf, type Question, type RegisterAnswers } from './answers'

/** The first message has the setup, all others a question. */
export type RegisterRequest = { setup: RegisterSetup } | { id: number; question: Question; parameters: unknown[] }
export type RegisterResponse = { id: number; answer: unknown } | { id: number; error: string }

let answers: RegisterAnswers | null = null

async function answer(id: number, question: Question, parameters: unknown[]): Promise<void> {
  try {
    const answer = await (answers![question] as (...parameters: unknown[]) => Promise<unknown>)(...parameters)
    postMessage({ id, answer } satisfies RegisterResponse, { transfer: answer instanceof ArrayBuffer ? [answer] : [] })
  } catch (error) {
    postMessage({ id, error: String(error) } satisfies RegisterResponse)
  }
}

addEventListener('message', ({ data }: MessageEvent<RegisterRequest>) => {
  if ('setup' in data) answers = answersOf(data.setup)
  else void answer(data.id, data.question, data.parameters)
})
