import {
  courseSet,
  readRequest,
  type OfflineProgress,
  type OfflineReply,
  type OfflineTrouble,
} from '../../device/offline-messages.ts'
import { isSetReady } from './check-set.ts'
import { becomePresent, readGenerations } from './generations.ts'
import { fetchList, makeSet, withRoom } from './make-set.ts'
import type { OfflineSite } from './offline-site.ts'
import { troubleOf } from './set-failure.ts'

type Reply = (reply: OfflineReply) => void

interface Work {
  readonly listeners: Set<Reply>
  readonly end: Promise<OfflineReply>
}

/** Answers the messages of pages. */
export interface Attendant {
  /** Resolves when there is nothing more to say; never rejects. */
  attend(message: unknown, reply: Reply): Promise<void>
}

/**
 * Attends to pages. A course that two pages ask for at once is fetched once, and both hear of its progress.
 *
 * @param takeUpdate lets this build, which waits, take over
 */
export function attendantOf(site: OfflineSite, takeUpdate: () => Promise<void>): Attendant {
  const underWay = new Map<string, Work>()

  const begin = (course: string): Work => {
    const listeners = new Set<Reply>()
    const tell = (progress: OfflineProgress): void => {
      for (const listener of listeners) listener({ type: 'progress', ...progress })
    }
    const end = endOf(makeReady(site, course, tell)).finally(() => underWay.delete(course))
    return { listeners, end }
  }

  const makeOffline = async (course: string, reply: Reply): Promise<void> => {
    const work = underWay.get(course) ?? begin(course)
    underWay.set(course, work)
    work.listeners.add(reply)
    reply(await work.end)
  }

  return {
    async attend(message, reply) {
      const request = readRequest(message)
      if (request?.type === 'take-update') await takeUpdate()
      else if (request?.type === 'make-offline') await makeOffline(request.course, reply)
      else if (request?.type === 'check-offline')
        reply({
          type: 'readiness',
          ready: await isSetReady(site, request.set, request.again).catch(() => false),
        })
    },
  }
}

/**
 * The shell belongs to it: it may have been cleared since the install, and no course works without it. So may the note
 * of which build is present, without which the next one could not tell what to keep for pages that are open.
 */
async function makeReady(
  site: OfflineSite,
  course: string,
  tell: (progress: OfflineProgress) => void,
): Promise<void> {
  const { caches, scope, generation } = site
  await withRoom(site, async () => {
    if ((await readGenerations(caches, scope)) === undefined) await becomePresent(caches, scope, generation)
    const list = (await isSetReady(site, courseSet(course))) ? undefined : await fetchList(site, course)
    if (!(await isSetReady(site, 'shell'))) await makeSet(site, site.shell)
    if (list !== undefined) await makeSet(site, list, tell)
  })
}

async function endOf(work: Promise<void>): Promise<OfflineReply> {
  const code = await work.then(
    () => undefined,
    (error: unknown): OfflineTrouble => troubleOf(error),
  )
  return code === undefined ? { type: 'complete' } : { type: 'failed', code }
}
