import { otherLooks } from '../support/looks.ts'
import { testEveryPage } from '../support/pages-look.ts'

testEveryPage(otherLooks)
