import { looks, otherLooks } from '../support/looks.ts'
import { testPages } from '../support/pages-look.ts'
import { builtPages, pagesOfEachMake } from '../support/site.ts'

const seen = pagesOfEachMake()
testPages(
  looks,
  builtPages().filter((address) => !seen.includes(address)),
)
testPages(otherLooks, builtPages())
