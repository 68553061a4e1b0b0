import { guide } from 'virtual:teaching-guide'
import teachingStyle from '../design/teaching.css?inline'
import * as m from '../messages/generated/messages.js'
import { deskSet, teachingAddress, type Site } from './pages/site.ts'
import TeachingPage from './pages/TeachingPage.vue'
import { page } from './render-page.ts'
import type { PageRequest } from './rendered-page.ts'

/** The guide to the desk, which comes onto a device with it. */
export const teachingPage = (site: Site): PageRequest => ({
  address: teachingAddress(site.addresses.home),
  course: deskSet,
  render: async () => ({
    ...(await page(
      `${guide.page.title} · ${m.app_name()}`,
      guide.page.stand,
      'en',
      TeachingPage,
      { site, ...guide },
      [],
    )),
    look: { name: 'teaching', style: teachingStyle.trim() },
  }),
})
