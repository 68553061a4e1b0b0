import { createSSRApp, h, reactive } from 'vue'
import { watchAppUpdates } from '../device/app-updates.ts'
import { chooseDisplay, keptDisplay, onDisplay, showDisplay } from '../device/display-settings.ts'
import { watchInstall } from '../device/install.ts'
import { readsCodes } from '../device/native-detector.ts'
import { makeAvailableOffline, offlineReadiness } from '../device/offline.ts'
import { hearRecordNews, type RecordNews } from '../device/record-news.ts'
import { askToPersist } from '../device/persistent-storage.ts'
import { anyRunOpen } from '../device/run-lock.ts'
import type { Display } from '../domain/settings/display.ts'
import corner from '../design/corner.css?inline'
import motion from '../design/motion.css?inline'
import note from '../design/note.css?inline'
import SiteStatus from '../features/settings/SiteStatus.vue'
import { adoptStyle } from './adopt-style.ts'
import { hearKeys } from './heard-keys.ts'
import { openNotesBesideText } from './notes.ts'
import { ownAddress, ownSet, scanSet } from './pages/site.ts'
import './reading-font.ts'
import { followReading } from './reading-place.ts'

interface State {
  ready: boolean
  display?: Display
  update: 'none' | 'failed' | 'waiting' | 'run-open' | 'taken' | RecordNews
  install: 'installed' | 'offered' | 'instructions' | 'unavailable'
}

/** How long a page has been whole before it begins to fetch what it may need later, in milliseconds. */
const settled = 2500

/** Resolves at once where a worker already answers: then nothing is fetched. */
async function quiet(): Promise<void> {
  if ('serviceWorker' in navigator && navigator.serviceWorker.controller) return
  await new Promise((done) => setTimeout(done, settled))
}

/** The corner of the page, and with it what a page does when it has nothing else to do: notes, worker, updates, offline. */
export async function wake(element: HTMLElement): Promise<void> {
  adoptStyle(corner + note + motion)
  const install = watchInstall()
  const state = reactive<State>({ ready: false, update: 'none', install: install.state() })
  install.onChange((now) => (state.install = now))
  createSSRApp({
    render: () =>
      h(SiteStatus, {
        ...state,
        more: ownAddress(import.meta.env.BASE_URL),
        onDisplay: (chosen) => chooseDisplay({ ...keptDisplay(), ...chosen }),
        onInstall: () => void install.offer().then((answer) => answer === 'accepted' && void askToPersist()),
        onUpdate: () => void takeUpdate(),
        onReload: () => location.reload(),
      }),
  }).mount(element)
  const kept = keptDisplay()
  state.display = kept
  onDisplay((display) => (state.display = display))
  // What was edited by hand and is no choice of ours may say something to the style that it does not say here.
  showDisplay(kept)
  hearRecordNews((news) => (state.update = news))
  const course = document.querySelector<HTMLElement>('[data-course]')?.dataset.course
  hearKeys(course)
  openNotesBesideText()
  followReading()
  if (document.querySelector('main.lesson'))
    void import('./aloud-island.ts').then((aloud) => aloud.offer(element))

  // The worker fetches the whole shell: not while somebody waits for a first answer on a slow line.
  await quiet()
  const updates = await watchAppUpdates(import.meta.env.BASE_URL)
  let taking = false
  const follow = (now: ReturnType<typeof updates.state>): void => {
    // What happened to the record is more than any version.
    if (state.update === 'deleted' || state.update === 'restored') return
    if (now === 'waiting' || now === 'failed') state.update = now
    if (now === 'taken' && taking) location.reload()
    else if (now === 'taken') state.update = 'taken'
  }
  updates.onChange(follow)
  follow(updates.state())
  await bringCourse()
  await bringScanner()

  /** Never while a run is open, in any tab: its question should not change under a person's hands. */
  async function takeUpdate(): Promise<void> {
    if (await anyRunOpen()) state.update = 'run-open'
    else taking = updates.takeUpdate()
  }

  /** A course that somebody opened is brought onto the device; one that is there already is only looked at. */
  async function bringCourse(): Promise<void> {
    if (course === undefined) return
    if ((await offlineReadiness(course)) !== 'ready') {
      const outcome = await makeAvailableOffline(course)
      if (!outcome.ok && outcome.code === 'other-version') await updates.check()
      // With the first course comes what a person may do with the record of it. An update takes it along. Every page
      // leads there, so "ready" waits for it; a course is ready all the same when it cannot be had.
      if (outcome.ok) await makeAvailableOffline(ownSet)
    }
    state.ready = (await offlineReadiness(course)) === 'ready'
    if (state.ready) chooseDisplay({ ...keptDisplay(), font: true })
  }

  /** What reads codes is large, and wanted without a network by who may scan one: not where the browser does it by itself. */
  async function bringScanner(): Promise<void> {
    const mayScan = state.install === 'installed' || document.querySelector('[data-scans]')
    if (mayScan && !(await readsCodes())) await makeAvailableOffline(scanSet)
  }
}
