/** What collecting costs as a class grows, in Node on one core. `npm run bench:collecting` writes docs/collecting.md. */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { collectEngine } from '../src/app/desk/collect-engine.ts'
import { assignmentPacket, readAssignment } from '../src/domain/assignment/assignment-packet.ts'
import { newDraft, withQuestions } from '../src/domain/desk/draft.ts'
import type { DeskAssignment } from '../src/domain/desk/desk-assignment.ts'
import { toBase64url } from '../src/domain/transport/base64url.ts'
import { kindsToGrade } from '../src/questions/grading.ts'
import { deskShelves } from '../src/storage/desk-shelves.ts'
import { openMemoryDesk } from '../src/storage/memory/memory-desk.ts'
import type { TableRow } from '../src/stores/class-work.ts'
import { carried, exampleOf, sampleAssignment, teacher } from '../tests/support/assignments.ts'
import { answered, sampleSubmission, sealed } from '../tests/support/submissions.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const page = join(root, 'docs/collecting.md')
const place = /(<!-- costs: begin -->\n)[^]*(<!-- costs: end -->)/
const now = (): string => '2026-11-26T14:30:00.000+05:00'

export interface CollectCost {
  readonly files: number
  /** Milliseconds for each file: read, opened, sorted in and kept. */
  readonly sortIn: number
  /** To open what lies on the desk, as after the page was loaded. */
  readonly begin: number
  /** To grade all and make the table. */
  readonly table: number
  /** Megabytes that are in use beyond those before, for all files. */
  readonly megabytes: number
}

/** Twenty questions, in turn of the four commonest kinds. */
const examples = Array.from({ length: 20 }, (_, index) => {
  const kinds = ['single-choice', 'true-false', 'multiple-choice', 'ordering'] as const
  const { question, responses } = exampleOf(kinds[index % kinds.length] ?? 'true-false')
  return { question: { ...question, id: `${question.id}-${index}` }, responses }
})
const questions = examples.map(({ question }) => question)

/** Bytes that something still holds: what nothing does is taken away first. */
function inUse(): number {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') Reflect.apply(collect, undefined, [])
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

export async function collectCost(files: number): Promise<CollectCost> {
  const assignment = sampleAssignment(questions.map(carried))
  const packet = assignmentPacket(assignment, teacher.signing.secretKey, kindsToGrade) ?? new Uint8Array()
  const reading = readAssignment(packet, kindsToGrade)
  if (!reading.ok) throw new Error(reading.problem)
  const draft = withQuestions(newDraft('A school', '', '2026-12-03T18:59Z'), questions, { in: 'bank' })
  const record: DeskAssignment = {
    format: 'blowback/desk-assignment',
    version: 1,
    id: assignment.id,
    at: now(),
    handedOut: [{ edition: 1, at: now(), packet: toBase64url(packet), draft, labels: {} }],
    names: [],
    isArchived: false,
  }
  const given = Array.from({ length: files }, (_, index) => {
    const answers = examples.map(({ question, responses }) =>
      answered(question, index % 3 === 0 ? responses.wrong : responses.right),
    )
    const submission = sampleSubmission(assignment, answers, {
      digest: reading.digest,
      learner: { as: 'name', name: `Learner ${index}` },
      writer: index.toString(16).padStart(8, '0'),
    })
    return { from: `${index}`, contents: sealed(submission, assignment, `${index}`) }
  })
  const storage = openMemoryDesk(deskShelves(kindsToGrade))
  await storage.write([{ shelf: 'assignments', put: record }])
  const engine = collectEngine({ storage, kinds: kindsToGrade, now })
  await engine.begin([teacher.sealing])
  const before = inUse()
  const each = async (work: () => Promise<unknown>): Promise<number> => {
    const begun = performance.now()
    await work()
    return (performance.now() - begun) / files
  }
  const sortIn = await each(() => engine.sortIn(given, 'file', () => undefined))
  const begin = await each(() => engine.begin([teacher.sealing]))
  const rows: TableRow[] = []
  const table = await each(() => engine.table(record.id, (more) => rows.push(...more)))
  if (rows.length !== files) throw new Error(`${rows.length} of ${files} stand in the table.`)
  const megabytes = (inUse() - before) / 1_000_000
  return { files, sortIn, begin, table, megabytes }
}

export async function main(): Promise<void> {
  const { format, resolveConfig } = await import('prettier')
  const rows: string[] = []
  for (const files of [1_000, 10_000]) {
    const cost = await collectCost(files)
    rows.push(
      `| ${files} | ${cost.sortIn.toFixed(2)} | ${cost.begin.toFixed(2)} | ${cost.table.toFixed(2)} | ${cost.megabytes.toFixed(0)} |`,
    )
    console.log(rows.at(-1))
  }
  const table = [
    `Run on ${new Date().toISOString().slice(0, 10)}.`,
    '',
    '| files | sorted in, ms each | opened again, ms each | graded and laid out, ms each | MB |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
  const text = readFileSync(page, 'utf8')
  if (!place.test(text))
    throw new Error('docs/collecting.md has lost the marks between which the costs stand.')
  const written = text.replace(place, (_, begin: string, end: string) => `${begin}\n${table}\n\n${end}`)
  writeFileSync(page, await format(written, { ...(await resolveConfig(page)), filepath: page }))
}
