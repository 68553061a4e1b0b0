import style from '../design/own.css?inline'
import { adoptStyle } from './adopt-style.ts'
import { wakeKeeping } from './own-keeping.ts'
import { wakeOwnProgress } from './own-progress.ts'
import { wakeSettings } from './own-settings.ts'

const parts: Readonly<Record<string, (element: HTMLElement) => Promise<void>>> = {
  settings: wakeSettings,
  keeping: wakeKeeping,
  progress: wakeOwnProgress,
}
let isDressed = false

/** The parts of the person's own page. */
export async function wake(element: HTMLElement): Promise<void> {
  if (!isDressed) adoptStyle(style)
  isDressed = true
  await parts[element.dataset.part ?? '']?.(element)
}
