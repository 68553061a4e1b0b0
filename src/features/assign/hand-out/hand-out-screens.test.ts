import { expect, test } from 'vitest'
import { lessonQuestions, openDesk, settled, withKeys } from '../../../../tests/support/desk.ts'
import { press } from '../../../../tests/support/find.ts'
import { newDraft, withQuestions } from '../../../domain/desk/draft.ts'
import { readFile, readText } from '../../../domain/submission/read-anything.ts'
import * as say from '../../../messages/generated/messages.js'
import HandedScreen from './HandedScreen.vue'
import PaperScreen from './PaperScreen.vue'
import ProjectScreen from './ProjectScreen.vue'
import { waysOut } from './ways-out.ts'

const quiz = { in: 'course', course: 'blowback', lesson: 'durand-line', part: 'quiz' } as const
const draft = withQuestions(newDraft('The border', '', '2026-12-03T18:59Z'), lessonQuestions, quiz)

async function handedOut(of = draft) {
  const opened = await withKeys(await openDesk())
  const id = (await opened.assignments.create(of)) ?? ''
  await opened.assignments.handOut(id)
  const edition = opened.assignments.byId(id)?.handedOut[0]
  if (!edition) throw new Error('It was handed out.')
  return { ...opened, id, edition, ways: waysOut(edition, 'https://school.example/app/') }
}

test('the same assignment stands in the link, the code, the file and the text', async () => {
  const { ways } = await handedOut()
  expect(ways.link).toMatch(/^https:\/\/school\.example\/app\/assigned\/#Qm/)
  expect(ways.code).toBe(ways.link)
  const found = [readText(ways.link), readFile(ways.bytes), readText(`> ${ways.text}`)].flat()
  expect(found).toHaveLength(3)
  for (const each of found) expect(each).toEqual({ ok: true, kind: 'assignment', bytes: ways.bytes })
})

test('what is longer than a camera catches at once gets no code that stands still', async () => {
  const long = { ...draft, note: Array.from({ length: 500 }, (_, at) => `${(at * 7919) % 9973}`).join(' ') }
  const { ways, show, id } = await handedOut(long)
  expect(ways.code).toBeUndefined()
  expect(show(HandedScreen, { id }).place.words()).toContain(say.handed_moving())
  expect(show(ProjectScreen, { id }).place.words()).toContain(say.project_scan_moving())
})

test.each([
  ['The border', 'The-border.blowback'],
  ['../../etc: "x"', 'etc-x.blowback'],
  ['سرحد', 'سرحد.blowback'],
  ['???', 'quiz.blowback'],
])('%s is saved as %s', async (title, name) => {
  const { ways } = await handedOut({ ...draft, title })
  expect(ways.fileName).toBe(name)
})

test('link and text are copied, the file is saved, and each is said', async () => {
  const { show, id, doings, ways } = await handedOut()
  const { place } = show(HandedScreen, { id })
  await press(place.get('button', say.handed_copy_link()))
  await settled()
  expect(doings.copied).toEqual([ways.link])
  expect(place.get('status').textContent).toBe(say.copied())
  await press(place.get('button', say.handed_save()))
  expect(doings.saved).toEqual([{ name: 'The-border.blowback', contents: ways.bytes }])
})

test('changing it leads to a draft, and what is out stays', async () => {
  const { show, id, doings, assignments, edition } = await handedOut()
  await press(show(HandedScreen, { id }).place.get('button', say.handed_change()))
  await settled()
  expect(doings.went).toEqual([`draft/${id}`])
  expect(assignments.byId(id)?.handedOut).toEqual([edition])
})

test('it goes into the archive and comes back', async () => {
  const { show, id, assignments } = await handedOut()
  const { place } = show(HandedScreen, { id })
  await press(place.get('button', say.handed_archive()))
  await settled()
  expect(assignments.byId(id)?.isArchived).toBe(true)
  await press(place.get('button', say.handed_unarchive()))
  await settled()
  expect(assignments.byId(id)?.isArchived).toBe(false)
})

test('on paper stand all questions, none with its answer, and the code', async () => {
  const { show, id } = await handedOut()
  const { wrapper, place } = show(PaperScreen, { id })
  expect(wrapper.findAll('article > ol > li')).toHaveLength(2)
  expect(wrapper.find(`svg[aria-label="${say.handed_code_label()}"]`).exists()).toBe(true)
  expect(place.words()).not.toContain('Feedback')
})
