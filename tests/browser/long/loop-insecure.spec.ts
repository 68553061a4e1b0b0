import * as say from '../../../src/messages/generated/messages.js'
import { beginAs, handIn } from '../support/assigned.ts'
import { openDeskWithQuiz } from '../support/desk-with-quiz.ts'
import {
  another,
  assignmentIn,
  damaged,
  expectClass,
  expectLine,
  fileOf,
  handedInFile,
  handedInText,
  handedOut,
  learners,
  openTable,
  paste,
} from '../support/loop.ts'
import { expect, test } from '../support/test.ts'

const chromium = process.env.CHROME_PATH

/** A name that is not this machine's own: browsers hold only that one for secure without https. */
test.use({
  launchOptions: {
    ...(chromium === undefined ? {} : { executablePath: chromium }),
    args: ['--no-sandbox', '--host-resolver-rules=MAP classroom.test 127.0.0.1'],
  },
})

test('over plain http, where nothing is secure, a quiz goes to a class and comes back by file and by text', async ({
  ownSite,
  visit,
  complaints,
}) => {
  test.setTimeout(240_000)
  // Browsers say of this header that it does nothing here.
  complaints.allow(/Cross-Origin-Opener-Policy/)
  const baseURL = ownSite.url.replace(/127\.0\.0\.1|localhost/, 'classroom.test')
  const newPage = async () => (await visit({ baseURL })).newPage()
  const desk = await newPage()
  await openDeskWithQuiz(desk, handedOut)
  expect(
    await desk.evaluate(() => ({
      isSecure: isSecureContext,
      has: [
        'serviceWorker' in navigator,
        'mediaDevices' in navigator,
        'locks' in navigator,
        'subtle' in crypto,
        'randomUUID' in crypto,
      ],
    })),
  ).toEqual({ isSecure: false, has: [false, false, false, false, false] })

  // Out by file and by text.
  const assignment = assignmentIn(await desk.getByRole('textbox', { name: say.handed_link() }).inputValue())
  const [download] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('button', { name: say.handed_save() }).click(),
  ])
  const file = await download.path()
  await desk.getByText(say.handed_text_title()).click()
  const text = await desk.getByRole('textbox', { name: say.handed_text() }).inputValue()

  const amina = await newPage()
  await amina.goto('assigned/')
  await expect(amina.getByRole('button', { name: say.assigned_scan() })).toHaveCount(0)
  await amina.getByLabel(say.assigned_open_file()).setInputFiles(file)
  await learners.Amina(amina)
  const fromAmina = await handedInFile(amina)

  const bilal = await newPage()
  await bilal.goto('assigned/')
  await bilal.getByLabel(say.assigned_open_text()).fill(text)
  await bilal.getByRole('button', { name: say.assigned_open_go() }).click()
  await learners.Bilal(bilal)
  const fromBilal = await handedInText(bilal)

  // He also hands in what this desk never handed out.
  await bilal.goto('assigned/')
  await bilal.getByLabel(say.assigned_open_file()).setInputFiles(fileOf('old.blowback', another(assignment)))
  await beginAs(bilal, 'Bilal')
  await handIn(bilal)
  const old = { ...(await handedInFile(bilal)), name: 'last-week.blowback' }

  const chandra = await newPage()
  await chandra.goto('assigned/')
  await chandra.getByLabel(say.assigned_open_file()).setInputFiles(file)
  await learners.Chandra(chandra)
  const fromChandra = await handedInFile(chandra)

  // And back: what is fine, the same once more, what was hurt on the way, what belongs elsewhere.
  await desk.getByRole('link', { name: say.collect_title(), exact: true }).click()
  await desk.getByRole('button', { name: say.collect_camera_open() }).click()
  await expect(desk.getByText(say.collect_camera_not_secure())).toBeVisible()
  await desk
    .getByLabel(say.collect_choose_files())
    .setInputFiles([fromAmina, fromChandra, { ...fromAmina, name: 'again.blowback' }])
  await desk
    .getByLabel(say.collect_choose_files())
    .setInputFiles([damaged(fromChandra, 'hurt.blowback'), old])
  await paste(desk, fromBilal)
  await expect(desk.getByRole('heading', { name: say.collect_here_title({ count: 3 }) })).toBeVisible()
  for (const name of ['Amina', 'Bilal', 'Chandra']) await expectLine(desk, name, say.collect_line_new())
  await expectLine(desk, 'again.blowback', say.collect_line_duplicate())
  await expectLine(desk, 'hurt.blowback', say.collect_line_damaged())
  await expectLine(desk, 'last-week.blowback', say.collect_line_another_assignment())
  await expect(desk.getByText(say.collect_count_refused({ count: 2 }))).toBeVisible()

  await openTable(desk)
  await expectClass(desk, assignment)
})
