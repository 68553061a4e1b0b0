import deskStyle from '../design/desk.css?inline'
import * as m from '../messages/generated/messages.js'
import { deskAddress, deskSet, type Site } from './pages/site.ts'
import TeachPage from './pages/TeachPage.vue'
import { page } from './render-page.ts'
import type { PageRequest } from './rendered-page.ts'

/** The teacher's desk: a document that says what it is, with a look of its own, and a script from a build of its own. */
export const deskPage = (site: Site): PageRequest => ({
  address: deskAddress(site.addresses.home),
  course: deskSet,
  render: async () => ({
    ...(await page(`${m.desk_title()} · ${m.app_name()}`, m.desk_stand(), 'en', TeachPage, { site }, [])),
    entry: 'src/app/teach-entry.ts',
    look: { name: 'desk', style: deskStyle.trim() },
  }),
})
