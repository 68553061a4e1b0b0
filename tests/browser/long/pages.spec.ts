import { looks, otherLooks } from '../support/looks.ts'
import { testPages } from '../support/pages-look.ts'
import { builtPages, lesson, pagesWithLooks, quiz } from '../support/site.ts'

const allBut = (seen: readonly string[]): string[] =>
  builtPages().filter((address) => !seen.includes(address))
testPages(looks.slice(0, 1), allBut(['', lesson, quiz]))
testPages(looks.slice(1), allBut(pagesWithLooks()))
testPages(otherLooks, builtPages())
