import { createSSRApp, h, reactive } from 'vue'
import { watchAppUpdates } from '../device/app-updates.ts'
import { makeAvailableOffline, offlineReadiness } from '../device/offline.ts'
import CourseOffline from '../features/settings/CourseOffline.vue'

interface State {
  state: 'unknown' | 'absent' | 'working' | 'ready' | 'unsupported' | 'failed'
  progress: { readonly done: number; readonly total: number } | null
  trouble?: string
}

/** "Make available offline" on a course's page: with progress, whole or not at all. */
export async function wake(element: HTMLElement): Promise<void> {
  const course = element.dataset.course ?? ''
  const state = reactive<State>({ state: 'unknown', progress: null })
  createSSRApp({ render: () => h(CourseOffline, { ...state, onMake: () => void make() }) }).mount(element)

  async function look(): Promise<void> {
    const readiness = await offlineReadiness(course)
    state.state = readiness === 'not-ready' ? 'absent' : readiness
  }
  async function make(): Promise<void> {
    state.state = 'working'
    const outcome = await makeAvailableOffline(course, (progress) => (state.progress = progress))
    if (outcome.ok) return look()
    state.state = 'failed'
    state.trouble = outcome.code
  }
  await watchAppUpdates(import.meta.env.BASE_URL)
  await look()
}
