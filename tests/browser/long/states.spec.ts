import { looks, otherLooks } from '../support/looks.ts'
import { testEveryState } from '../support/states-look.ts'

// Each look in both directions; the journeys have shown the second from right to left.
const [first, second] = looks
testEveryState([
  ...(first ? [[first, 'ltr'] as const, [first, 'rtl'] as const] : []),
  ...(second ? ([[second, 'ltr']] as const) : []),
  ...otherLooks.flatMap((look) => [[look, 'ltr'] as const, [look, 'rtl'] as const]),
])
