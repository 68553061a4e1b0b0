import { looks } from './support/looks.ts'
import { testEveryState } from './support/states-look.ts'

const [first, second] = looks
if (!first || !second) throw new Error('There are two looks.')
testEveryState([
  [first, 'ltr'],
  [second, 'rtl'],
])
