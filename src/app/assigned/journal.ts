import { taggedEvent } from '../../domain/learning/assigned-scope.ts'
import type { OpenedJournal } from '../../stores/record.ts'

/**
 * The journal of a page on which an assignment is answered: what is begun and answered there belongs to it. So the stores that all
 * quizzes share need not know of assignments, and no lesson carries a word of them.
 *
 * @param digest that of the assignment at hand; null where there is none
 */
export function assignedJournal(opened: OpenedJournal, digest: () => string | null): OpenedJournal {
  const { journal } = opened
  return {
    ...opened,
    journal: {
      ...journal,
      append(events, shown) {
        const at = digest()
        return journal.append(at === null ? events : events.map((event) => taggedEvent(event, at)), shown)
      },
    },
  }
}
