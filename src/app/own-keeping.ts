import { createSSRApp, h, reactive } from 'vue'
import { clearDevice } from '../device/clear-device.ts'
import { nowWithOffset } from '../device/clock.ts'
import { tellRecordNews } from '../device/record-news.ts'
import { saveFile } from '../device/save-file.ts'
import KeepRecord from '../features/keeping/KeepRecord.vue'
import * as m from '../messages/generated/messages.js'
import { sayRemains, sayRestored, sayRestoreProblem } from '../messages/say-own.ts'
import { sayTrouble } from '../messages/say-trouble.ts'
import { useOwn } from '../stores/own.ts'
import { openOwn } from './own-journal.ts'
import { pinia } from './shared.ts'

interface State {
  outcome: string
  isTrouble: boolean
  remains: string
  deletion: 'none' | 'working' | 'partly' | 'done'
}

/** The record as a file, and the end of it. */
export async function wakeKeeping(element: HTMLElement): Promise<void> {
  const own = useOwn(pinia)
  const state = reactive<State>({ outcome: '', isTrouble: false, remains: '', deletion: 'none' })
  const trouble = (): string => state.remains || (own.trouble === null ? '' : sayTrouble(own.trouble))
  createSSRApp({
    render: () =>
      h(KeepRecord, {
        ready: own.isOpen,
        events: own.contents.events.length,
        setAside: own.contents.setAside,
        newer: own.contents.newer,
        trouble: trouble(),
        outcome: state.outcome,
        isTrouble: state.isTrouble,
        deletion: state.deletion,
        onSave: () => void save(),
        onBring: (file) => void bring(file),
        onDelete: () => void remove(),
      }),
  }).mount(element)
  await openOwn()

  function say(outcome: string, isTrouble = false): void {
    Object.assign(state, { outcome, isTrouble })
  }

  async function save(): Promise<void> {
    const now = nowWithOffset()
    const backup = await own.backUp(now)
    if (!backup) return
    const name = `blowback-record-${now.slice(0, 10)}.json`
    saveFile(name, backup.text)
    const left = backup.leftOut === 0 ? '' : ` ${m.backup_left_out({ count: backup.leftOut })}`
    say(m.backup_saved({ count: backup.events, name }) + left)
  }

  async function bring(file: File): Promise<void> {
    const text = await file.text().catch(() => '')
    const restored = await own.restore(text)
    if (!restored.ok) {
      say(sayRestoreProblem(restored.problem, restored.isFile), true)
      return
    }
    say(sayRestored(restored.value.added))
    if (restored.value.added > 0) tellRecordNews('restored')
  }

  async function remove(): Promise<void> {
    say('')
    state.deletion = 'working'
    const blocked = await own.clear()
    const remains = await clearDevice(new URL(import.meta.env.BASE_URL, location.href).href)
    const left = [...(blocked === null || blocked === 'cleared' ? [] : ['record' as const]), ...remains]
    state.remains = left.length === 0 ? '' : sayRemains(left)
    state.deletion = left.length === 0 ? 'done' : 'partly'
    tellRecordNews('deleted')
  }
}
