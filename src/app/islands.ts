import { wakeCheck } from './check-island.ts'

const progress = async (element: HTMLElement): Promise<void> =>
  (await import('./progress-islands.ts')).wakeProgress(element)

/** Every island by its name in the page. What a lesson's first answer needs stands in the entry; the rest comes when asked for. */
export const islands: Readonly<Record<string, (element: HTMLElement) => Promise<void>>> = {
  check: wakeCheck,
  quiz: async (element) => (await import('./quiz-island.ts')).wakeQuiz(element),
  status: async (element) => (await import('./status-island.ts')).wakeStatus(element),
  offline: async (element) => (await import('./offline-island.ts')).wakeOffline(element),
  'left-off': progress,
  'lesson-mark': progress,
  figure: async (element) => (await import('./figure-island.ts')).wakeFigure(element),
  own: async (element) => (await import('./own-island.ts')).wakeOwn(element),
}
