import type { Way } from '../../domain/desk/collected.ts'
import type { KeyPair } from '../../domain/sealing/hpke.ts'
import type { StorageTrouble } from '../../storage/journal.ts'
import type { ClassSummary, CollectedLine, Given, TableRow } from '../../stores/class-work.ts'

/*
 * What the page and the worker that collects say to each other. Both come out of one build, so a message is known by its tag;
 * anything else, such as what an extension of the browser posts, is not listened to.
 */
export type Call = { readonly id: number } & (
  | { readonly call: 'begin'; readonly keys: readonly KeyPair[] }
  | { readonly call: 'sort-in'; readonly given: readonly Given[]; readonly way: Way }
  | { readonly call: 'table'; readonly assignment: string }
  | { readonly call: 'remove-practice'; readonly assignment: string }
)

export type Answer = { readonly id: number } & (
  | { readonly as: 'lines'; readonly lines: readonly CollectedLine[] }
  | { readonly as: 'rows'; readonly rows: readonly TableRow[] }
  /** The last of each call; `failed` where the work broke down. */
  | {
      readonly as: 'end'
      readonly trouble?: StorageTrouble
      readonly summary?: ClassSummary
      readonly failed?: true
    }
)

const calls: readonly unknown[] = ['begin', 'sort-in', 'table', 'remove-practice'] satisfies Call['call'][]
const answers: readonly unknown[] = ['lines', 'rows', 'end'] satisfies Answer['as'][]

export function isCall(data: unknown): data is Call {
  const { id, call } = Object(data)
  return typeof id === 'number' && calls.includes(call)
}

export function isAnswer(data: unknown): data is Answer {
  const { id, as } = Object(data)
  return typeof id === 'number' && answers.includes(as)
}
