import type { AssignedItem, AssignmentSettings } from '../../src/domain/assignment/assignment.ts'
import { assignmentPacket } from '../../src/domain/assignment/assignment-packet.ts'
import { defaultSettings } from '../../src/domain/assignment/assignment.ts'
import { deliveryOf } from '../../src/domain/assigned/delivery.ts'
import { keylessKind } from '../../src/domain/assigned/keyless-kind.ts'
import type { AskedQuestion } from '../../src/features/assigned/asked-question.ts'
import type { AskedKind } from '../../src/stores/assigned-run.ts'
import { kindsToGrade } from '../../src/questions/grading.ts'
import { live as cloze } from '../../src/questions/cloze/live.ts'
import { live as free } from '../../src/questions/free-response/live.ts'
import { live as ordering } from '../../src/questions/ordering/live.ts'
import { live as choice } from '../../src/questions/single-choice/live.ts'
import type { LiveKind } from '../../src/questions/view.ts'
import { carried, sampleAssignment, teacher } from './assignments.ts'
import { capitals, cities, river } from './lesson-page.ts'

const lives: Readonly<Record<string, LiveKind>> = {
  'single-choice': choice,
  cloze,
  ordering,
  'free-response': free,
}

/** A choice, two blanks, four things to order: whole questions, as a teacher sends them. */
export const carriedItems: readonly AssignedItem[] = [river, capitals, cities].map(carried)

export type Asked = AskedQuestion & AskedKind

/** What of some items this device asks, with their kinds. */
export function askedOf(items: readonly AssignedItem[]): Asked[] {
  return deliveryOf(items, () => undefined).asked.map((item) => {
    const live = lives[item.question.kind]
    if (!live) throw new Error(`${item.question.kind} is not among the kinds of these tests.`)
    const kind = item.keyless ? keylessKind(live.kind, item.keyless) : live.kind
    return {
      ...{ item, kind, question: item.question },
      live: { ...live, kind },
      section: item.item.section,
      points: item.item.points,
      isKeyless: item.keyless !== undefined,
      isOtherEdition: item.isOtherEdition,
    }
  })
}

export const settingsWith = (more: Partial<AssignmentSettings> = {}): AssignmentSettings => ({
  ...defaultSettings,
  shuffle: false,
  ...more,
})

/** An assignment as it was handed out. */
export function handedOut(
  items: readonly AssignedItem[] = carriedItems,
  settings: Partial<AssignmentSettings> = {},
): Uint8Array {
  const assignment = sampleAssignment(items, { settings: settingsWith(settings) })
  const packet = assignmentPacket(assignment, teacher.signing.secretKey, kindsToGrade)
  if (!packet) throw new Error('It is no assignment.')
  return packet
}
