/** Runs before every test file of the site: after each test, its pages are closed or kept for the next test. */
import { afterEach } from 'vitest'
import { closePages } from './reader'

afterEach(({ task }) => closePages(task.result?.state === 'fail'))
