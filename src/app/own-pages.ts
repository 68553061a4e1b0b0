import assignedStyle from '../design/assigned-page.css?inline'
import * as m from '../messages/generated/messages.js'
import AssignedPage from './pages/AssignedPage.vue'
import OwnPage from './pages/OwnPage.vue'
import StatementPage from './pages/StatementPage.vue'
import { assignedAddress, ownAddress, ownSet, statementAddress, type Site } from './pages/site.ts'
import { page } from './render-page.ts'
import type { PageRequest } from './rendered-page.ts'

export const titledApp = (name: string): string => `${name} · ${m.app_name()}`

/** The pages that belong to a person and to no course: a learner's own, and what teachers set her. */
export function ownPagesOf(site: Site): PageRequest[] {
  const base = site.addresses.home
  return [
    {
      address: ownAddress(base),
      course: ownSet,
      render: () => page(titledApp(m.own_title()), m.own_description(), 'en', OwnPage, { site }, ['own']),
    },
    {
      address: statementAddress(base),
      course: ownSet,
      render: () =>
        page(titledApp(m.statement_title()), m.statement_stand(), 'en', StatementPage, { site }, []),
    },
    {
      address: assignedAddress(base),
      course: ownSet,
      render: async () => ({
        ...(await page(titledApp(m.assigned_title()), m.assigned_stand(), 'en', AssignedPage, { site }, [
          'assigned',
        ])),
        entry: 'src/app/assigned-entry.ts',
        look: { name: 'assigned', style: assignedStyle.trim() },
      }),
    },
  ]
}
