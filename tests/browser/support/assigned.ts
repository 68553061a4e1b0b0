import { expect, type Page } from '@playwright/test'
import * as say from '../../../src/messages/generated/messages.js'
import { assignmentPacket } from '../../../src/domain/assignment/assignment-packet.ts'
import {
  shortEdition,
  type AssignedItem,
  type Assignment,
} from '../../../src/domain/assignment/assignment.ts'
import { unpackResponse } from '../../../src/domain/submission/response-codec.ts'
import { openSubmission } from '../../../src/domain/submission/submission-packet.ts'
import type { Submission } from '../../../src/domain/submission/submission.ts'
import { readArmoured } from '../../../src/domain/transport/armour.ts'
import { linkTo } from '../../../src/domain/transport/link.ts'
import type { PageData } from '../../../src/domain/lesson/page-data.ts'
import type { Question } from '../../../src/domain/question/question.ts'
import { kindsToGrade } from '../../../src/questions/grading.ts'
import { teacher } from '../../support/assignments.ts'

/** Questions of a built course, as a teacher names them. */
export const knownOf = (data: PageData, questions: readonly Question[]): AssignedItem[] =>
  questions.map((question) => ({
    as: 'known',
    points: 1,
    course: data.course,
    lesson: data.lesson,
    part: data.part,
    question: question.id,
    edition: shortEdition(question.edition),
  }))

/** What a teacher hands out. */
export function packetOf(assignment: Assignment): Uint8Array {
  const packet = assignmentPacket(assignment, teacher.signing.secretKey, kindsToGrade)
  if (!packet) throw new Error('It is no assignment.')
  return packet
}

export const linkOf = (assignment: Assignment): string => linkTo('assigned/', packetOf(assignment))

export async function beginAs(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: say.assigned_your_name() }).fill(name)
  await page.getByRole('button', { name: say.assigned_begin(), exact: true }).click()
  await expect(page.getByRole('navigation', { name: say.quiz_questions() })).toBeVisible()
}

/** Hands in, also what is not finished. */
export async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: say.hand_in_go(), exact: true }).last().click()
  const sure = page.getByRole('group', { name: say.hand_in_go() })
  await sure.getByRole('button').first().click()
  await expect(page.getByRole('heading', { name: say.hand_in_title() })).toBeFocused()
}

/** The sealed packet on screen, by its text. */
export async function packetOn(page: Page): Promise<Uint8Array> {
  const show = page.getByRole('button', { name: say.hand_in_text_show() })
  if (await show.isVisible()) await show.click()
  const text = await page.getByRole('textbox', { name: say.hand_in_text_label() }).inputValue()
  const [armour] = readArmoured(text)
  if (!armour?.ok) throw new Error('The text cannot be read.')
  return armour.bytes
}

/** As the teacher's desk opens it. */
export function openedWithKey(packet: Uint8Array): Submission {
  const reading = openSubmission(packet, [teacher.sealing])
  if (!reading.ok) throw new Error(`The packet is ${reading.problem}.`)
  return reading.submission
}

/** The share of the marks that the answer at a place earns at the desk; undefined for none. */
export function gradedAtDesk(
  { seed, answers }: Submission,
  question: Question,
  place: number,
): number | undefined {
  const { kind, travel } = kindsToGrade(question.kind) ?? {}
  const packed = answers[place]?.packed
  const prompt = kind?.promptFor(question, `${seed}:${question.id}`)
  if (!kind || !travel || !prompt || !packed) return undefined
  const verdict = kind.grade(question, unpackResponse(travel.shapesOf(prompt), packed))
  return verdict.state === 'graded' ? verdict.earned / verdict.possible : undefined
}
