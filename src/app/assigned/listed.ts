import { assignedScope } from '../../domain/learning/assigned-scope.ts'
import type { KeptAssignment } from '../../domain/assigned/kept-assignment.ts'
import { openRun } from '../../domain/learning/runs.ts'
import type { ListedAssignment } from '../../features/assigned/AssignedList.vue'
import * as m from '../../messages/generated/messages.js'
import type { useAssigned } from '../../stores/assigned.ts'
import type { useRecord } from '../../stores/record.ts'

/** Who answers it here, by name or number; empty until somebody has said. */
export function nameIn({ learner }: KeptAssignment): string {
  if (!learner) return ''
  return learner.name.as === 'name' ? learner.name.name : String(learner.name.number)
}

/** What lies on this device, in lines: first what is still to be handed in, and of that the newest. */
export function listedOf(
  assigned: ReturnType<typeof useAssigned>,
  record: ReturnType<typeof useRecord>,
): ListedAssignment[] {
  return [...assigned.kept.values()]
    .toSorted((a, b) => (a.keptAt < b.keptAt ? 1 : -1))
    .map((kept): ListedAssignment => {
      const assignment = assigned.assignmentOf(kept)
      const last = kept.handedIn.findLast(({ state }) => state === 'handed-in')
      const isBegun = openRun(record.progress, assignedScope(kept.id)) !== undefined
      return {
        id: kept.id,
        title: assignment && (assignment.title || m.assigned_untitled()),
        setBy: assignment?.setBy ?? '',
        learner: nameIn(kept),
        due: assignment?.settings.due,
        state: last ? 'handed-in' : isBegun ? 'begun' : 'new',
        handedInAt: last?.at,
      }
    })
    .toSorted((a, b) => Number(a.state === 'handed-in') - Number(b.state === 'handed-in'))
}
