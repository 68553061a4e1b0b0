import { expect, test } from 'vitest'
import { openDesk, lessonQuestions, withKeys } from '../../tests/support/desk.ts'
import { assignmentIn } from '../domain/desk/desk-assignment.ts'
import { newDraft, withQuestions, type Draft } from '../domain/desk/draft.ts'
import { publicKeyText } from '../domain/sealing/public-key-text.ts'
import { teacherKeysOf } from '../domain/sealing/teacher-keys.ts'
import { kindsToGrade } from '../questions/grading.ts'

const quiz = { in: 'course', course: 'blowback', lesson: 'durand-line', part: 'quiz' } as const
const draft = withQuestions(newDraft('The border', 'Ms Rahman', '2026-12-03T18:59Z'), lessonQuestions, quiz)

async function begun(of: Draft = draft) {
  const opened = await withKeys(await openDesk())
  const id = (await opened.assignments.create(of)) ?? ''
  return { ...opened, id }
}
const editionsOf = ({ assignments, id }: Awaited<ReturnType<typeof begun>>) =>
  assignments.byId(id)?.handedOut ?? []

test('nothing is handed out before the keys are saved in a second place', async () => {
  const opened = await openDesk()
  const id = (await opened.assignments.create(draft)) ?? ''
  expect(await opened.assignments.handOut(id)).toBe('keys')
  await opened.keys.create()
  expect(await opened.assignments.handOut(id)).toBe('keys')
  await opened.keys.confirmSaved()
  expect(await opened.assignments.handOut(id)).toBeUndefined()
})

test('what is handed out is signed, sealed for her, and kept with its questions', async () => {
  const all = await begun()
  expect(await all.assignments.handOut(all.id)).toBeUndefined()
  const [edition] = editionsOf(all)
  const reading = edition && assignmentIn(edition, kindsToGrade)
  expect(reading).toMatchObject({
    ok: true,
    assignment: { id: all.id, edition: 1, title: 'The border', setBy: 'Ms Rahman' },
  })
  expect(reading?.ok && reading.assignment.recipients).toEqual([all.keys.ring?.key])
  expect(edition?.draft.items.map(({ question }) => question.id)).toEqual(
    lessonQuestions.slice(0, 2).map(({ id }) => id),
  )
  expect(all.assignments.byId(all.id)?.draft).toBeUndefined()
})

test('whoever else can open hand-ins is among the recipients', async () => {
  const all = await begun()
  const other = teacherKeysOf(new Uint8Array(32).fill(99)).sealing.publicKey
  await all.keys.addOther('Farah', publicKeyText(other))
  await all.assignments.handOut(all.id)
  const [edition] = editionsOf(all)
  const reading = edition && assignmentIn(edition, kindsToGrade)
  expect(reading?.ok && reading.assignment.recipients).toHaveLength(2)
})

test('changing makes a new edition, and the one before stays as it is', async () => {
  const all = await begun()
  await all.assignments.handOut(all.id)
  const before = editionsOf(all)[0]
  expect(await all.assignments.changeAgain(all.id)).toBe(true)
  await all.assignments.change(all.id, { ...draft, title: 'The border, again' })
  await all.assignments.handOut(all.id)
  expect(editionsOf(all)[0]).toEqual(before)
  const second = editionsOf(all)[1]
  expect(second && assignmentIn(second, kindsToGrade)).toMatchObject({
    assignment: { id: all.id, edition: 2, title: 'The border, again' },
  })
})

test('two quick changes do not undo each other', async () => {
  const { assignments, id } = await begun()
  const first = assignments.change(id, { ...draft, title: 'One' })
  const now = assignments.draftOf(id)
  const second = assignments.change(id, { ...(now ?? draft), note: 'Two' })
  expect(await Promise.all([first, second])).toEqual([true, true])
  expect(assignments.byId(id)?.draft).toMatchObject({ title: 'One', note: 'Two' })
})

test('a change that could not be kept stays on screen and goes along with the next', async () => {
  const { assignments, id, database } = await begun()
  database.trouble = 'full'
  expect(await assignments.change(id, { ...draft, title: 'One' })).toBe(false)
  database.trouble = undefined
  expect(assignments.draftOf(id)?.title).toBe('One')
  await assignments.change(id, { ...(assignments.draftOf(id) ?? draft), note: 'Two' })
  expect(assignments.byId(id)?.draft).toMatchObject({ title: 'One', note: 'Two' })
})

test('a duplicate is an assignment of its own', async () => {
  const all = await begun()
  await all.assignments.handOut(all.id)
  const copy = (await all.assignments.duplicate(all.id, 'For 8b')) ?? ''
  expect(copy).not.toBe(all.id)
  expect(all.assignments.byId(copy)).toMatchObject({ handedOut: [], draft: { title: 'For 8b' } })
})

test('a draft that is thrown away is gone, but nothing that was handed out', async () => {
  const all = await begun()
  await all.assignments.handOut(all.id)
  await all.assignments.changeAgain(all.id)
  await all.assignments.discard(all.id)
  expect(editionsOf(all)).toHaveLength(1)
  expect(all.assignments.byId(all.id)?.draft).toBeUndefined()
  const other = (await all.assignments.create(draft)) ?? ''
  await all.assignments.discard(other)
  expect(all.assignments.byId(other)).toBeUndefined()
})

test('what was kept is there at the next visit', async () => {
  const all = await begun()
  await all.assignments.handOut(all.id)
  await all.assignments.changeNames(all.id, ['Amina', 'Ali'])
  await all.assignments.archive(all.id, true)
  const again = await openDesk(all.database)
  expect(again.assignments.byId(all.id)).toEqual(all.assignments.byId(all.id))
  expect(again.assignments.byId(all.id)).toMatchObject({ names: ['Amina', 'Ali'], isArchived: true })
})

test('names never go out', async () => {
  const all = await begun()
  await all.assignments.changeNames(all.id, ['Zulaikha Unmistakable'])
  await all.assignments.handOut(all.id)
  const [edition] = editionsOf(all)
  const reading = edition && assignmentIn(edition, kindsToGrade)
  expect(JSON.stringify(reading)).not.toContain('Zulaikha')
})

test('what is worth a second look is said before there are any keys', async () => {
  const { assignments } = await openDesk()
  const codes = assignments.checksOf({ ...draft, title: '' }, '2026-12-04T00:00Z').map(({ code }) => code)
  expect(codes).toEqual(['due-in-the-past', 'practice-questions', 'no-title'])
})

test('without questions there is nothing to hand out, and a device that is full keeps what it has', async () => {
  const empty = await begun({ ...draft, items: [] })
  expect(await empty.assignments.handOut(empty.id)).toBe('draft')
  const full = await begun()
  full.database.trouble = 'full'
  expect(await full.assignments.handOut(full.id)).toBe('not-kept')
  full.database.trouble = undefined
  expect(editionsOf(full)).toEqual([])
})
