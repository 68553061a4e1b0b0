import { beforeEach, describe, expect, test } from 'vitest'
import {
  carried,
  exampleOf,
  otherTeacher,
  sampleAssignment,
  teacher,
} from '../../../tests/support/assignments.ts'
import { answered, randomFor, sampleSubmission, sealed } from '../../../tests/support/submissions.ts'
import { assignmentPacket, readAssignment } from '../../domain/assignment/assignment-packet.ts'
import type { Assignment } from '../../domain/assignment/assignment.ts'
import type { DeskAssignment, HandedOut } from '../../domain/desk/desk-assignment.ts'
import { newDraft, withQuestions } from '../../domain/desk/draft.ts'
import { nobodySaid, withPerson } from '../../domain/desk/who-is-who.ts'
import { newRehearsal } from '../../domain/rehearsal/rehearsal.ts'
import { learnerIdOf } from '../../domain/report/class-table.ts'
import type { LearnerName, Submission } from '../../domain/submission/submission.ts'
import { armoured } from '../../domain/transport/armour.ts'
import { toBase64url } from '../../domain/transport/base64url.ts'
import { kindsToGrade } from '../../questions/grading.ts'
import { deskShelves } from '../../storage/desk-shelves.ts'
import { memoryDeskDatabase, openMemoryDesk } from '../../storage/memory/memory-desk.ts'
import type { CollectedLine, Given, TableRow } from '../../stores/class-work.ts'
import { collectEngine } from './collect-engine.ts'

const now = () => '2026-11-26T14:30:00.000+05:00'
const examples = [exampleOf('single-choice', 0), exampleOf('true-false', 0)]
const questions = examples.map(({ question }) => question)
const draft = withQuestions(newDraft('The border', 'Ms Rahman', '2026-12-03T18:59Z'), questions, {
  in: 'bank',
})

function handedOut(edition: number, more: Partial<Assignment> = {}) {
  const assignment = sampleAssignment(questions.map(carried), { edition, ...more })
  const packet = assignmentPacket(assignment, teacher.signing.secretKey, kindsToGrade) ?? new Uint8Array()
  const reading = readAssignment(packet, kindsToGrade)
  if (!reading.ok) throw new Error(reading.problem)
  const handed: HandedOut = { edition, at: now(), packet: toBase64url(packet), draft, labels: {} }
  return { assignment, packet, handed, digest: reading.digest }
}
const first = handedOut(1)
const second = handedOut(2, { title: 'The border, again' })
const record: DeskAssignment = {
  format: 'blowback/desk-assignment',
  version: 1,
  id: first.assignment.id,
  at: now(),
  handedOut: [first.handed, second.handed],
  names: ['Ali Khan', 'Sara'],
  isArchived: false,
}

const right = examples.map(({ question, responses }) => answered(question, responses.right))
const wrong = examples.map(({ question, responses }) => answered(question, responses.wrong))
const handIn = (name: string, more: Partial<Submission> = {}, assignment = second.assignment): Uint8Array => {
  const submission = sampleSubmission(assignment, right, {
    digest: second.digest,
    learner: { as: 'name', name },
    writer: toBase64url(randomFor(name, 3))
      .slice(0, 8)
      .padEnd(8, '0')
      .replace(/[^0-9a-f]/gu, '0'),
    ...more,
  })
  return sealed(submission, assignment, `${name} ${JSON.stringify(more)}`)
}
const given = (from: string, contents: Given['contents']): Given => ({ from, contents })

const chains = deskShelves(kindsToGrade)
let database = memoryDeskDatabase()
beforeEach(() => {
  database = memoryDeskDatabase()
})

async function desk() {
  const storage = openMemoryDesk(chains, database)
  await storage.write([{ shelf: 'assignments', put: record }])
  const engine = collectEngine({ storage, kinds: kindsToGrade, now })
  expect(await engine.begin([teacher.sealing])).toBeUndefined()
  return {
    storage,
    engine,
    async take(...all: Given[]): Promise<CollectedLine[]> {
      const lines: CollectedLine[] = []
      await engine.sortIn(all, 'file', (more) => lines.push(...more))
      return lines
    },
    async table() {
      const rows: TableRow[] = []
      const summary = await engine.table(record.id, (more) => rows.push(...more))
      return { rows, summary }
    },
  }
}
const byName = (name: string): LearnerName => ({ as: 'name', name })

describe('what is given to the desk', () => {
  test('is sorted in one by one, each with its name and a reason, and the rest is kept', async () => {
    const { take } = await desk()
    const ali = handIn('Ali Khan')
    const flipped = handIn('Noor').with(60, 1).with(61, 2)
    const lines = await take(
      given('ali.txt', new Blob([Uint8Array.from(ali)])),
      given('again', ali),
      given('better', handIn('Ali Khan', { attempt: 2 })),
      given('late', handIn('Ali Khan', { attempt: 1, handedInAt: '2026-11-26T09:20:00Z' })),
      given('old', handIn('Sara', { digest: first.digest })),
      given('elsewhere', handIn('Zoe', {}, { ...second.assignment, id: '0000000000000' })),
      given(
        'stranger',
        handIn(
          'Zoe',
          {},
          { ...second.assignment, recipients: [toBase64url(otherTeacher.sealing.publicKey)] },
        ),
      ),
      given('broken', flipped),
      given('set', second.packet),
      given('song.mp3', new Blob(['la la la'])),
      given('huge', new Blob([new Uint8Array(5_000_000)])),
      given('chat', `see below\n${armoured(handIn('Omar'))}\nbye`),
      given('keys', '{"format":"blowback/teacher-keys","version":1}'),
    )
    expect(lines.map(({ from, outcome }) => `${from}: ${outcome}`)).toEqual([
      'ali.txt: new',
      'again: duplicate',
      'better: newer',
      'late: older',
      'old: other-edition',
      'elsewhere: another-assignment',
      'stranger: another-key',
      'broken: damaged',
      'set: assignment',
      'song.mp3: nothing',
      'huge: too-large',
      'chat: new',
      'keys: another-file',
    ])
    expect(lines[0]).toMatchObject({ name: byName('Ali Khan'), assignment: record.id, state: 'handed-in' })
    expect(lines[0]?.words).toHaveLength(4)
  })

  test('a file that cannot be read is one line, and the others are not its fault', async () => {
    const { take } = await desk()
    const broken = Object.assign(new Blob(['x']), { arrayBuffer: () => Promise.reject(new Error('gone')) })
    const lines = await take(given('gone', broken), given('fine', handIn('Ali Khan')))
    expect(lines.map(({ outcome }) => outcome)).toEqual(['unreadable', 'new'])
  })

  test('is still there, sealed, when the desk is opened anew, and then a duplicate', async () => {
    await (await desk()).take(given('a', handIn('Ali Khan')))
    const again = await desk()
    expect((await again.table()).rows.map(({ row }) => row.state)).toContain('handed-in')
    expect(await again.take(given('a', handIn('Ali Khan')))).toMatchObject([{ outcome: 'duplicate' }])
    expect([...database.records.values()].some((each) => JSON.stringify(each).includes('Omar'))).toBe(false)
  })

  test('what a device cannot keep is said, and can be given again', async () => {
    const { take } = await desk()
    database.trouble = 'full'
    expect(await take(given('a', handIn('Ali Khan')))).toMatchObject([{ outcome: 'not-kept', from: 'a' }])
    database.trouble = undefined
    const again = await desk()
    expect(await again.take(given('a', handIn('Ali Khan')))).toMatchObject([{ outcome: 'new' }])
  })

  test('many come in pieces', async () => {
    const { engine } = await desk()
    const sizes: number[] = []
    const all = Array.from({ length: 250 }, (_, index) => given(`${index}`, `nothing ${index}`))
    await engine.sortIn(all, 'text', (lines) => sizes.push(lines.length))
    expect(sizes).toEqual([100, 100, 50])
  })
})

describe('the class table', () => {
  test('has everybody who is expected, and those who are not with whom they may be', async () => {
    const { take, table } = await desk()
    await take(given('a', handIn('ALI KHAN')), given('b', handIn('Zoe')))
    const { rows, summary } = await table()
    expect(rows.map(({ row, isExpected, match }) => [row.name, row.state, isExpected, match.how])).toEqual([
      [byName('Ali Khan'), 'missing', true, 'none'],
      [byName('Sara'), 'missing', true, 'none'],
      [byName('ALI KHAN'), 'handed-in', false, 'same'],
      [byName('Zoe'), 'handed-in', false, 'none'],
    ])
    expect(summary?.questions.map(({ right: count }) => count)).toEqual([2, 2])
    expect(rows[2]?.words[0]).toHaveLength(4)
  })

  test('puts together whom the teacher said is one, and grades the responses itself', async () => {
    const { storage, take, table } = await desk()
    await take(given('a', handIn('Ally', { answers: wrong })))
    const learner = learnerIdOf(
      sampleSubmission(second.assignment, [], (await table()).rows[2]?.row.newest?.submission),
    )
    await storage.write([
      { shelf: 'who-is-who', put: withPerson(nobodySaid(record.id), [learner], byName('Ali Khan')) },
    ])
    const { rows } = await table()
    expect(rows.map(({ row }) => [row.name, row.state, row.total.earned])).toEqual([
      [byName('Ali Khan'), 'handed-in', 0],
      [byName('Sara'), 'missing', 0],
    ])
    expect(rows[0]?.learners).toEqual([{ id: learner, name: byName('Ally') }])
  })

  test('an assignment that was never handed out has none', async () => {
    const { engine } = await desk()
    expect(await engine.table('0000000000000', () => undefined)).toBeUndefined()
  })

  test('what a pretend class handed in is marked, and can be taken off again', async () => {
    const { storage, engine, take, table } = await desk()
    const bytes = handIn('Amara Okafor')
    await storage.write([
      { shelf: 'rehearsals', put: newRehearsal(record.id, now(), [{ name: 'Amara Okafor', bytes }]) },
    ])
    await engine.begin([teacher.sealing])
    expect(await take(given('a', bytes), given('b', handIn('Zoe')))).toMatchObject([
      { isPractice: true },
      { isPractice: false },
    ])
    expect((await table()).rows.map(({ isPractice }) => isPractice)).toEqual([false, false, true, false])
    expect(await engine.removePractice(record.id)).toBeUndefined()
    expect((await table()).rows.map(({ row }) => row.name)).toEqual(['Ali Khan', 'Sara', 'Zoe'].map(byName))
  })
})
