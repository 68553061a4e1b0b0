import { turn } from '../../device/pauses.ts'
import type { ClassSummary, ClassWork } from '../../stores/class-work.ts'
import { isAnswer, type Answer, type Call } from './collect-messages.ts'

type End = Extract<Answer, { as: 'end' }>
type Asked<C = Call> = C extends Call ? Omit<C, 'id'> : never

/** To hand over a file costs a page a quarter of a millisecond, or more where the browser is busy; a thousand in one go it would feel. */
const filesAtOnce = 20

const worker = (): Worker => new Worker(new URL('./collect-worker.ts', import.meta.url), { type: 'module' })

/** The work done in a worker; where there are none, or it breaks down, by `inPage`, which pauses to let the page breathe. */
export function collectWork(inPage: () => ClassWork, startWorker = worker): ClassWork {
  let started: Worker | undefined
  let instead: ClassWork | undefined
  let keys: Parameters<ClassWork['begin']>[0] = []
  let asked = 0
  const waiting = new Map<number, { hear: (answer: Answer) => void; end: (end: End | undefined) => void }>()

  const breakDown = (): void => {
    started?.terminate()
    started = undefined
    instead ??= inPage()
    for (const { end } of waiting.values()) end(undefined)
    waiting.clear()
  }
  const open = (): Worker => {
    const fresh = startWorker()
    fresh.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (!isAnswer(data)) return
      const caller = waiting.get(data.id)
      if (data.as !== 'end') return caller?.hear(data)
      waiting.delete(data.id)
      caller?.end(data.failed ? undefined : data)
    }
    fresh.onerror = breakDown
    return fresh
  }
  /** Undefined where no worker did it. */
  const ask = (call: Asked, hear: (answer: Answer) => void = () => undefined): Promise<End | undefined> => {
    if (instead) return Promise.resolve(undefined)
    asked += 1
    const id = asked
    return new Promise((end) => {
      waiting.set(id, { hear, end })
      try {
        started ??= open()
        started.postMessage({ ...call, id })
      } catch {
        breakDown()
      }
    })
  }
  /** The same work in the page, from what lies on the desk now. */
  const here = async (): Promise<ClassWork> => {
    instead ??= inPage()
    await instead.begin(keys)
    return instead
  }

  return {
    async begin(given) {
      keys = given
      const end = await ask({ call: 'begin', keys })
      if (end) return end.trouble
      instead ??= inPage()
      return instead.begin(given)
    },
    async sortIn(given, way, tell) {
      for (let at = 0; at < given.length; at += filesAtOnce) {
        const some = given.slice(at, at + filesAtOnce)
        // What gave the files has been at work in this task, or what came of those before has been shown in it.
        await turn()
        const end = await ask({ call: 'sort-in', given: some, way }, (answer) => {
          if (answer.as === 'lines') tell(answer.lines)
        })
        // What was kept before it broke down is told once more, as being there already: nothing is lost and nothing doubled.
        if (!end) await (await here()).sortIn(some, way, tell)
      }
    },
    async table(assignment, tell): Promise<ClassSummary | undefined> {
      const end = await ask({ call: 'table', assignment }, (answer) => {
        if (answer.as === 'rows') tell(answer.rows)
      })
      return end ? end.summary : (await here()).table(assignment, tell)
    },
    async removePractice(assignment) {
      const end = await ask({ call: 'remove-practice', assignment })
      return end ? end.trouble : (await here()).removePractice(assignment)
    },
  }
}
