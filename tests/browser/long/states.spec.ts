import { looks, otherLooks } from '../support/looks.ts'
import { testEveryState } from '../support/states-look.ts'

testEveryState([...looks, ...otherLooks].flatMap((look) => [[look, 'ltr'] as const, [look, 'rtl'] as const]))
