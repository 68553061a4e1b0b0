/** What the build says that should be there: its own lists, read from the site itself. */
import { safeParse } from 'valibot'
import { courseSet } from '../course-set.ts'
import { checksumsFile, readChecksums, sha256 } from '../package/checksums.ts'
import { Unanswered, named, type Answer, type Ask } from './answer.ts'
import { error, type Remark } from './remark.ts'

/** A file that ought to be there. Lists of courses have the first 16 digits of the sum. */
export interface ExpectedFile {
  readonly path: string
  readonly sum?: string
}

/** The files of a course by its list; undefined when that cannot be read. */
export function courseFiles({ status, body }: Answer): ExpectedFile[] | undefined {
  if (status !== 200) return undefined
  const read = safeParse(courseSet, jsonOf(body.toString('utf8')))
  return read.success ? read.output.files.map(({ url, hash }) => ({ path: url, sum: hash })) : undefined
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** All files of the build, if the whole of the zip is served; else none. */
export async function packagedFiles(ask: Ask): Promise<ExpectedFile[]> {
  const answer = await ask(checksumsFile)
  const sums = answer.status === 200 ? readChecksums(answer.body.toString('utf8')) : undefined
  // Pages are asked for as people do: some hosts answer index.html with a redirection.
  return [...(sums ?? [])].map(([path, sum]) => ({ path: path.replace(/(^|\/)index\.html$/, '$1'), sum }))
}

/** Some of these files, spread over the list, with one of each type among them. */
export function sampleOf(files: readonly ExpectedFile[], size: number): ExpectedFile[] {
  const byType = new Map(files.map((file) => [file.path.replace(/^.*\//, '').replace(/^.*\./, ''), file]))
  const step = Math.max(1, files.length / Math.max(1, size - byType.size))
  const spread = Array.from(
    { length: Math.ceil(files.length / step) },
    (_, at) => files[Math.floor(at * step)],
  )
  return [...new Set([...byType.values(), ...spread])].flatMap((file) => file ?? [])
}

/** Asks for each of these, and compares it with what the build wrote. */
export async function checkFiles(files: readonly ExpectedFile[], ask: Ask): Promise<Remark[]> {
  const missing: string[] = []
  const changed: string[] = []
  const waiting = [...files]
  const work = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const answer = await answerOf(file.path, ask)
      if (answer?.status !== 200) missing.push(file.path)
      else if (file.sum !== undefined && !sha256(answer.body).startsWith(file.sum)) changed.push(file.path)
    }
  }
  // As many at a time as a browser would.
  await Promise.all(Array.from({ length: 6 }, work))
  return [
    ...told(missing, 'is named by the build and missing here. Copy all files of one build, assets/ included'),
    ...told(
      changed,
      'is not what the build wrote. Two builds are mixed, or something on the way rewrites files; offline use refuses such a file',
    ),
  ]
}

const atMost = 5

function told(paths: readonly string[], fault: string): Remark[] {
  const rest = paths.length - atMost
  const remarks = [...paths].sort().slice(0, atMost)
  return remarks.map((path, at) => {
    const more = at === atMost - 1 && rest > 0 ? ` (and ${rest} more)` : ''
    return error(`${named(path)} ${fault}${more}.`)
  })
}

async function answerOf(path: string, ask: Ask): Promise<Answer | undefined> {
  try {
    return await ask(path)
  } catch (problem) {
    if (problem instanceof Unanswered) return undefined
    throw problem
  }
}
