import type { StorageTrouble } from '../../storage/journal.ts'
import type { ClassWork } from '../../stores/class-work.ts'
import type { Answer, Call } from './collect-messages.ts'

/** Does what a page asks for, and tells it in pieces; the end is told in any case. */
export async function answerCall(
  engine: ClassWork,
  call: Call,
  post: (answer: Answer) => void,
): Promise<void> {
  try {
    post({ id: call.id, as: 'end', ...(await resultOf(engine, call, post)) })
  } catch {
    post({ id: call.id, as: 'end', failed: true })
  }
}

async function resultOf(
  engine: ClassWork,
  call: Call,
  post: (answer: Answer) => void,
): Promise<Pick<Extract<Answer, { as: 'end' }>, 'trouble' | 'summary'>> {
  const { id } = call
  switch (call.call) {
    case 'begin':
      return troubled(await engine.begin(call.keys))
    case 'sort-in':
      await engine.sortIn(call.given, call.way, (lines) => post({ id, as: 'lines', lines }))
      return {}
    case 'table': {
      const summary = await engine.table(call.assignment, (rows) => post({ id, as: 'rows', rows }))
      return summary ? { summary } : {}
    }
    case 'remove-practice':
      return troubled(await engine.removePractice(call.assignment))
  }
}

const troubled = (trouble: StorageTrouble | undefined): { readonly trouble?: StorageTrouble } =>
  trouble ? { trouble } : {}
