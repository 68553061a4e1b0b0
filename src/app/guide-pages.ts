import guideStyle from '../design/guide.css?inline'
import * as m from '../messages/generated/messages.js'
import GuidePage from './pages/GuidePage.vue'
import MethodPage from './pages/MethodPage.vue'
import { guideAddress, methodAddress, type Site, type SiteCourse } from './pages/site.ts'
import { page } from './render-page.ts'
import type { PageRequest } from './rendered-page.ts'

/** What stands behind a course: how it was checked, and how teachers can hold it. A course has those that its author wrote. */
export function guidePagesOf(site: Site, course: SiteCourse): PageRequest[] {
  const { slug, title, language, guide, method } = course.course
  const { addresses } = site
  const ofMethod: PageRequest | undefined = method && {
    address: methodAddress(addresses, slug),
    course: slug,
    render: () => {
      const props = { site, course, method }
      return page(`${m.method_title()} · ${title}`, m.method_stand(), language, MethodPage, props, [])
    },
  }
  const ofGuide: PageRequest | undefined = guide && {
    address: guideAddress(addresses, slug),
    course: slug,
    render: async () => {
      const props = { site, course, guide }
      return {
        ...(await page(`${m.guide_title()} · ${title}`, m.guide_stand(), language, GuidePage, props, [])),
        entry: 'src/app/guide-entry.ts',
        look: { name: 'guide', style: guideStyle.trim() },
      }
    },
  }
  return [ofMethod, ofGuide].filter((each) => each !== undefined)
}
