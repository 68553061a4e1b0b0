import { looks } from './support/looks.ts'
import { testEveryState } from './support/states-look.ts'

const second = looks[1]
if (!second) throw new Error('There are two looks.')
testEveryState([[second, 'rtl']])
