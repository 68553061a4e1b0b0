import { becomePresent, dropGenerations, readGenerations } from './generations.ts'
import { makeCourse, makeSet, withRoom } from './make-set.ts'
import type { OfflineSite } from './offline-site.ts'
import { cacheNameOf, keptPlaces, listAddress } from './set-caches.ts'
import { SetFailure } from './set-failure.ts'

/**
 * Makes this build whole on the device: its shell, and its edition of every course that the learner has. If any of it
 * cannot be had, the install fails and the browser tries again later; until then the old build goes on, whole. To
 * go over without one of the courses would break a promise that the learner may be relying on without a network.
 */
export async function install(site: OfflineSite): Promise<void> {
  const { caches, scope, generation } = site
  const inUse = await readGenerations(caches, scope)
  try {
    await withRoom(site, async () => {
      await makeSet(site, site.shell)
      for (const course of await coursesOfOtherBuilds(site)) await makeCourseIfThere(site, course)
    })
  } catch (error) {
    if (inUse?.present !== generation) await dropGenerations(caches, scope, (other) => other !== generation)
    throw error
  }
  await dropUnused(site)
}

/** Makes this build the present one and clears away what no open page can ask for. True at the very first install. */
export async function activate(site: OfflineSite): Promise<boolean> {
  const { caches, scope, generation } = site
  const isFirst = (await readGenerations(caches, scope)) === undefined
  const { previous } = await becomePresent(caches, scope, generation)
  await dropGenerations(caches, scope, (other) => other === generation || other === previous)
  return isFirst
}

/** An update that was itself overtaken before anyone took it leaves sets behind. */
async function dropUnused({ caches, scope, generation }: OfflineSite): Promise<void> {
  const inUse = await readGenerations(caches, scope)
  const kept = new Set([generation, inUse?.present, inUse?.previous])
  await dropGenerations(caches, scope, (other) => kept.has(other))
}

/** A course that the new build no longer has is let go; its old edition stays for one more generation. */
async function makeCourseIfThere(site: OfflineSite, course: string): Promise<void> {
  try {
    await makeCourse(site, course)
  } catch (error) {
    if (!(error instanceof SetFailure && error.code === 'gone')) throw error
  }
}

async function coursesOfOtherBuilds({
  caches,
  scope,
  generation,
}: OfflineSite): Promise<ReadonlySet<string>> {
  const courses = new Set<string>()
  for (const place of await keptPlaces(caches, scope)) {
    if (place.generation === generation || place.set === 'shell') continue
    const list = await caches.match(listAddress(scope, place.set), { cacheName: cacheNameOf(scope, place) })
    if (list !== undefined) courses.add(place.set.slice('course-'.length))
  }
  return courses
}
