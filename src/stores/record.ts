import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { EventEnvelope, LearningEvent, Marks, ShownQuestion } from '../domain/learning/learning-event.ts'
import * as m from '../messages/generated/messages.js'
import { emptyProgress, type Progress } from '../domain/learning/progress.ts'
import type { Journal, Outcome, StorageTrouble } from '../storage/journal.ts'

interface Unsaved {
  readonly event: LearningEvent
  readonly shown: readonly ShownQuestion[]
}

/** The journal and what reads and replays it: loaded together, when the record is first needed. */
export interface OpenedJournal {
  /** What to say of a trouble, and of an answer from an earlier visit: nothing of that kind is known before. */
  readonly sayTrouble: (trouble: StorageTrouble) => string
  readonly sayEarlier: (marks: Marks, at: string) => string
  readonly journal: Journal
  /** What the journal yields, with all that was taken by the time it is asked for. */
  readonly read: () => Promise<Outcome<{ readonly progress: () => Progress; readonly setAside: number }>>
  /** Progress with what was saved, here or in another tab; a reading that is on its way takes it in as well. */
  readonly take: (envelopes: readonly EventEnvelope[], progress: Progress) => Progress
  readonly extend: (progress: Progress, envelope: EventEnvelope) => Progress
}

/**
 * The learner's record on this device: the journal's events and what replaying them yields. Events that could not be
 * saved stay here, count on screen, and go along with the next attempt to save.
 */
export const useRecord = defineStore('record', () => {
  const progress = shallowRef<Progress>(emptyProgress)
  const isOpen = ref(false)
  const trouble = ref<StorageTrouble | null>(null)
  /** Records that could not be read and were put aside, whole. */
  const setAside = ref(0)
  const unsaved = shallowRef<readonly Unsaved[]>([])

  let load: () => Promise<OpenedJournal> = () => Promise.reject(new Error('No journal was named.'))
  let opening: Promise<void> | undefined
  let opened: OpenedJournal | undefined
  const words = shallowRef<Pick<OpenedJournal, 'sayTrouble' | 'sayEarlier'>>()
  /** What the saved events alone yield. */
  let saved: Progress = emptyProgress
  let queue: Promise<unknown> = Promise.resolve()

  /** Says where the journal comes from; the app knows the adapter. Nothing is loaded yet. */
  function keepIn(loader: () => Promise<OpenedJournal>): void {
    load = loader
  }

  /**
   * Opens the journal, once. Resolves in any case; what went wrong is in `trouble`, and the next call tries again: answers
   * given beside a record that was not read would begin runs and tries anew.
   */
  function open(): Promise<void> {
    opening ??= begin()
      .catch(() => {
        trouble.value = 'broken'
        return false
      })
      .then((isRead) => {
        if (!isRead) opening = undefined
        isOpen.value = true
      })
    return opening
  }

  async function begin(): Promise<boolean> {
    if (!opened) {
      opened = await load()
      words.value = opened
      opened.journal.onAppended(take)
    }
    return readAgain()
  }

  /** Reads the whole journal: at first, and when a page comes back that could not hear the other tabs. */
  async function readAgain(): Promise<boolean> {
    const contents = await opened?.read()
    if (!contents || !opened) return false
    if (contents.ok) {
      setAside.value = contents.value.setAside
      saved = contents.value.progress()
      progress.value = withUnsaved(saved)
    } else trouble.value = contents.trouble
    return contents.ok
  }

  function take(envelopes: readonly EventEnvelope[]): void {
    if (opened) saved = opened.take(envelopes, saved)
    progress.value = withUnsaved(saved)
  }

  /** Events on their way to storage count on screen as if they were newer than all that is stored. */
  function withUnsaved(known: Progress): Progress {
    if (!opened) return known
    const { extend } = opened
    return unsaved.value.reduce(
      (soFar, { event }, index) => extend(soFar, provisional(event, known, index)),
      known,
    )
  }

  /**
   * Appends events, with those that earlier attempts could not save. Resolves to true only once storage has said that
   * the whole is written; until then nothing may be called saved. Attempts run one after another.
   */
  function keep(events: readonly LearningEvent[], shown: readonly ShownQuestion[] = []): Promise<boolean> {
    unsaved.value = [
      ...unsaved.value,
      ...events.map((event, index) => ({ event, shown: index === 0 ? shown : [] })),
    ]
    progress.value = withUnsaved(saved)
    const attempt = queue.then(save)
    queue = attempt
    return attempt
  }

  async function save(): Promise<boolean> {
    await open()
    const entries = unsaved.value
    if (entries.length === 0) return trouble.value === null
    if (await write(entries)) return true
    // One event that can never be stored must not hold back the others.
    if (trouble.value !== 'broken' || entries.length === 1) return false
    let allSaved = true
    for (const entry of entries) allSaved = (await write([entry])) && allSaved
    return allSaved
  }

  async function write(entries: readonly Unsaved[]): Promise<boolean> {
    if (!opened) return false
    const outcome = await opened.journal.append(
      entries.map(({ event }) => event),
      entries.flatMap(({ shown }) => shown),
    )
    trouble.value = outcome.ok ? null : outcome.trouble
    if (!outcome.ok) return false
    unsaved.value = unsaved.value.filter((entry) => !entries.includes(entry))
    take(outcome.value)
    return true
  }

  return {
    progress,
    isOpen,
    trouble,
    setAside,
    troubleText: computed(() =>
      trouble.value === null ? '' : (words.value?.sayTrouble(trouble.value) ?? m.trouble_unloaded()),
    ),
    sayEarlier: (marks: Marks, at: string) => words.value?.sayEarlier(marks, at) ?? '',
    unsavedCount: computed(() => unsaved.value.length),
    keepIn,
    open,
    readAgain,
    keep,
    saveAgain: () => keep([]),
  }
})

/** An envelope for an event that is on screen but not yet stored: newer than all that is. */
function provisional(event: LearningEvent, after: Progress, index: number): EventEnvelope {
  return {
    format: 'blowback/event',
    version: 1,
    id: `unsaved-${index}`,
    learner: '',
    device: '',
    sequence: index + 1,
    logical: after.logical + 1,
    at: '',
    event,
  }
}
