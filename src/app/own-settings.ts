import { createSSRApp, h, reactive } from 'vue'
import { chooseDisplay, keptDisplay, onDisplay } from '../device/display-settings.ts'
import { keepAllOnPage, keptAllOnPage } from '../device/quiz-layout.ts'
import { readDisplay } from '../domain/settings/display.ts'
import ReadingSettings from '../features/settings/ReadingSettings.vue'

/** Whatever a person may choose for reading, shown at once and kept. */
export function wakeSettings(element: HTMLElement): Promise<void> {
  // As the page was built; what was kept comes right after it has come alive.
  const state = reactive({ ready: false, display: readDisplay(null), allOnPage: false })
  createSSRApp({
    render: () =>
      h(ReadingSettings, {
        ...state,
        onDisplay: (chosen) => chooseDisplay({ ...keptDisplay(), ...chosen }),
        onLayout: (all) => {
          state.allOnPage = all
          keepAllOnPage(all)
        },
        onKeys: () => void import('./key-sheet.ts').then(({ openKeySheet }) => openKeySheet()),
      }),
  }).mount(element)
  Object.assign(state, { ready: true, display: keptDisplay(), allOnPage: keptAllOnPage() })
  onDisplay((display) => (state.display = display))
  return Promise.resolve()
}
