import * as say from '../../src/messages/generated/messages.js'
import { openDeskWithQuiz } from './support/desk-with-quiz.ts'
import { assignmentIn, expectClass, handedInFile, handedOut, learners, openTable } from './support/loop.ts'
import { expect, test } from './support/test.ts'

test('a quiz goes out by link, comes back as a file, and stands in the table of the class', async ({
  page: desk,
  visit,
  site,
}) => {
  await openDeskWithQuiz(desk, handedOut)
  const link = await desk.getByRole('textbox', { name: say.handed_link() }).inputValue()

  const phone = await (await visit({ baseURL: site.url })).newPage()
  await phone.goto(link)
  await learners.Bilal(phone)
  const file = await handedInFile(phone)

  await desk.getByRole('link', { name: say.collect_title(), exact: true }).click()
  await desk.getByLabel(say.collect_choose_files()).setInputFiles(file)
  await expect(desk.getByRole('heading', { name: say.collect_here_title({ count: 1 }) })).toBeVisible()
  await openTable(desk)
  await expectClass(desk, assignmentIn(link), ['Bilal'])
})
