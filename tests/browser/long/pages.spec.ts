import { looks, otherLooks } from '../support/looks.ts'
import { lookedAtEachTime, testPages } from '../support/pages-look.ts'
import { builtPages } from '../support/site.ts'

const allBut = (seen: readonly string[]): string[] =>
  builtPages().filter((address) => !seen.includes(address))
testPages(looks.slice(0, 1), allBut(lookedAtEachTime.wide))
testPages(looks.slice(1), allBut(lookedAtEachTime.narrow))
testPages(otherLooks, builtPages())
