import { firefox } from './firefox'
import { smokeTests } from './smokeTests'

smokeTests(firefox)
