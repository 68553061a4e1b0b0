import { computed, reactive, ref, watch } from 'vue'
import { newId } from '../../device/ids.ts'
import { randomBytes } from '../../device/random-bytes.ts'
import { readClocks, watchClocks } from '../../device/two-clocks.ts'
import { assignedScope } from '../../domain/learning/assigned-scope.ts'
import type { HandedIn } from '../../domain/assigned/kept-assignment.ts'
import type { LearnerName, Submission } from '../../domain/submission/submission.ts'
import * as m from '../../messages/generated/messages.js'
import { useAssigned } from '../../stores/assigned.ts'
import { useAssignedRun } from '../../stores/assigned-run.ts'
import { useQuiz } from '../../stores/quiz.ts'
import { useRecord } from '../../stores/record.ts'
import { useRun } from '../../stores/run.ts'
import { holdOneRun, type HeldState } from '../held-run.ts'
import { pinia } from '../shared.ts'
import { assignedQuestions, type AssignedQuestions } from './questions.ts'

/** How often the time that was used is written down, in seconds. */
const keepEvery = 15

interface WorkingState extends HeldState {
  questions: AssignedQuestions | undefined
  /** A packet is being made. */
  isWorking: boolean
  /** What stands in the way, in words. */
  problem: string
  /** The first page of the assignment is on screen although a run is open. */
  isCoverShown: boolean
}

/** The assignment that is open on this page: its questions, its run, its time, and handing in. */
export function working() {
  const [assigned, assignedRun] = [useAssigned(pinia), useAssignedRun(pinia)]
  const [run, quiz, record] = [useRun(pinia), useQuiz(pinia), useRecord(pinia)]
  const state = reactive<WorkingState>({
    ...{ held: 'no', questions: undefined, isWorking: false, problem: '', isCoverShown: false },
  })
  /** What is shown to be handed over. */
  const shown = ref<HandedIn>()
  const { hold, takeOver, end } = holdOneRun(state)
  const asked = computed(() =>
    (state.questions?.asked ?? []).map(({ item, live }) => ({ item, kind: live.kind })),
  )
  /** A run is open, and somebody has said whose it is. */
  const isRunning = computed(
    () =>
      run.run !== undefined &&
      run.run.finishedAt === undefined &&
      assigned.current?.kept.learner !== null &&
      !state.isCoverShown,
  )

  /** The assignment that was chosen comes on screen, where it was left. */
  async function enter(): Promise<void> {
    await leave()
    const { current } = assigned
    if (!current) return
    run.open(assignedScope(current.kept.id), { elapsed: () => performance.now(), newId })
    await Promise.all([record.open(), load()])
    const last = current.kept.handedIn.findLast(({ state: how }) => how === 'handed-in')
    const open = run.run
    // It was sealed, and the page died before the run was closed.
    if (open && last?.run === open.run) await assignedRun.finish([])
    if (!run.run || run.run.finishedAt !== undefined) shown.value = last
    const [newest] = quiz.runs
    if (!run.run && newest && last) quiz.choose(newest.run)
  }

  /** What is on screen is put away, and kept. */
  async function leave(): Promise<void> {
    run.keepDrafts()
    // What was typed last is on its way into the run once the record is open; only then may the run go.
    await record.open()
    end()
    run.scope = null
    run.chosenRun = null
    run.sessions.clear()
    shown.value = undefined
    Object.assign(state, { questions: undefined, problem: '', isCoverShown: false })
  }

  async function load(): Promise<void> {
    const id = assigned.current?.kept.id
    try {
      const questions = assigned.current && (await assignedQuestions(assigned.current.assignment))
      // Somebody may have gone elsewhere meanwhile.
      if (assigned.current?.kept.id === id) state.questions = questions
    } catch {
      state.problem = m.assigned_problem_code_missing()
    }
  }

  async function begin(learner: LearnerName): Promise<void> {
    const { current } = assigned
    if (!current) return
    await assigned.name(learner)
    state.isCoverShown = false
    shown.value = undefined
    if (run.run && run.run.finishedAt === undefined) return
    const seed = Array.from(randomBytes(8), (byte) => byte.toString(16).padStart(2, '0')).join('')
    const { shuffle, feedback } = current.settings
    await assignedRun.begin(asked.value, { shuffle, seed, goesOn: feedback === 'none' })
  }

  /** Seals what there is. Handing in ends the run; saving on the way does not. */
  async function handIn(how: Submission['state']): Promise<void> {
    const now = run.run
    if (!now || state.isWorking) return
    state.isWorking = true
    state.problem = ''
    run.keepDrafts()
    const startedAt = Date.parse(now.startedAt) || (assigned.time?.startedAt ?? Date.now())
    const outcome = await assigned.handIn({
      ...{ state: how, run: now.run, seed: now.seed, startedAt },
      given: assignedRun.given(asked.value),
    })
    if (outcome.ok && how === 'handed-in') {
      await assignedRun.finish(asked.value)
      end()
    }
    state.isWorking = false
    if (outcome.ok) shown.value = outcome.handedIn
    else state.problem = outcome.problem === 'too-long' ? m.hand_in_too_long() : m.hand_in_not_sealed()
  }

  /** From what is shown to be handed over back to the first page, to begin once more. */
  function again(): void {
    shown.value = undefined
    run.chosenRun = null
    run.sessions.clear()
  }

  /** The time goes on as long as this tab has the run, whether its questions are on screen or their code. */
  watch(
    () => (state.held === 'here' && isRunning.value ? run.run?.run : undefined),
    (id, _, onCleanup) => {
      if (id === undefined) return
      assigned.beginTime(id, readClocks())
      let ticks = 0
      const stop = watchClocks(
        (now, isSeen) => {
          const isAlone = assigned.current?.settings.oneAtATime === true
          assigned.count(now, isSeen, isAlone ? (run.run?.current ?? run.run?.questions[0]?.id) : undefined)
          ticks += 1
          if (ticks % keepEvery === 0) void assigned.keepTime()
        },
        () => {
          run.keepDrafts()
          void assigned.keepTime()
        },
      )
      onCleanup(stop)
    },
  )

  return {
    ...{ assigned, run, record, state, shown, isRunning },
    ...{ enter, leave, load, begin, handIn, again, hold, takeOver: () => void takeOver() },
  }
}
