import * as m from './generated/messages.js'
import { sayTrouble } from './say-trouble.ts'

/** Why a file was not taken in. */
export function sayRestoreProblem(problem: string, isFile: boolean): string {
  if (!isFile) return sayTrouble(problem)
  if (problem === 'foreign') return m.restore_foreign()
  return problem === 'newer' ? m.restore_newer() : m.restore_damaged()
}

/** What came of taking a file in. */
export function sayRestored(added: number): string {
  return added === 0 ? m.restore_none() : m.restore_done({ count: added })
}

/** What is still on the device after everything was to be deleted. */
export function sayRemains(
  remains: readonly ('record' | 'worker' | 'files' | 'settings' | 'desk' | 'assigned')[],
): string {
  const words = {
    record: m.left_record,
    worker: m.left_worker,
    files: m.left_files,
    settings: m.left_settings,
    desk: m.left_desk,
    assigned: m.assigned_left,
  }
  return m.deleted_partly({ what: remains.map((each) => words[each]()).join(', ') })
}
