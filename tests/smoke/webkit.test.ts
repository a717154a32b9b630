import { smokeTests } from './smokeTests'
import { webkit } from './webkit'

smokeTests(webkit)
