import { courseSet } from '../../device/offline-messages.ts'
import { readGenerations } from './generations.ts'
import type { OfflineSite } from './offline-site.ts'
import { cacheNameOf, keptPlaces, type SetPlace } from './set-caches.ts'

type Place = Pick<OfflineSite, 'caches' | 'scope' | 'generation'>

/** As much of a request as decides about it. */
export type Asked = Pick<Request, 'url' | 'method' | 'mode' | 'headers'>

/** Whether the worker has a say: what it leaves alone takes the browser's ordinary way. */
export function isOurs(asked: Asked, scope: string): boolean {
  if (asked.method !== 'GET' || !asked.url.startsWith(scope) || asked.headers.has('range')) return false
  return !/(^|\/)(sw\.js|offline\.json)$/.test(new URL(asked.url).pathname)
}

/** The sets first, then the network, and for a page that neither has, the page that says so. */
export async function answer(
  site: Place,
  asked: Asked,
  askNetwork: () => Promise<Response>,
): Promise<Response> {
  const isPage = asked.mode === 'navigate'
  const address = isPage ? pageAddress(asked.url) : asked.url
  const kept = await findKept(site, address)
  if (kept !== undefined) return kept
  if (isPage && !address.endsWith('/') && (await findKept(site, `${address}/`)) !== undefined)
    return Response.redirect(`${address}/${new URL(asked.url).search}`)
  try {
    return await askNetwork()
  } catch (error) {
    const notHere = isPage ? await findNotHere(site) : undefined
    if (notHere === undefined) throw error
    return notHere
  }
}

/**
 * A kept file: of the present build, else of the one before it, whose pages may still be open and ask for scripts that
 * the server has forgotten.
 */
export async function findKept(site: Place, address: string): Promise<Response | undefined> {
  const likely = likelyName(site, address)
  const found = await site.caches.match(address, { cacheName: likely })
  if (found !== undefined) return found
  for (const cacheName of await namesInOrder(site)) {
    const other = cacheName === likely ? undefined : await site.caches.match(address, { cacheName })
    if (other !== undefined) return other
  }
  return undefined
}

/**
 * One guess that is nearly always right and spares most requests the look through all the sets: a course's pages lie
 * in its folder, and its data files begin with its name and a dot.
 */
function likelyName({ scope, generation }: Place, address: string): string {
  const [first = '', second] = address.slice(scope.length).split('/')
  const folder = second === undefined ? undefined : first
  const course = first === 'assets' ? /^([^.]+)\..+\.json$/.exec(second ?? '')?.[1] : folder
  return cacheNameOf(scope, { generation, set: course === undefined ? 'shell' : courseSet(course) })
}

async function namesInOrder({ caches, scope, generation }: Place): Promise<readonly string[]> {
  const [places, inUse] = await Promise.all([keptPlaces(caches, scope), readGenerations(caches, scope)])
  const namesOf = (wanted: string | undefined): readonly string[] =>
    places.filter((place: SetPlace) => place.generation === wanted).map((place) => cacheNameOf(scope, place))
  const older = [inUse?.present, inUse?.previous].filter((other) => other !== generation)
  return [generation, ...older].flatMap(namesOf)
}

/** What to match a page by: without query, and `…/index.html` is `…/`. */
function pageAddress(url: string): string {
  const { origin, pathname } = new URL(url)
  return `${origin}${pathname.replace(/\/index\.html$/, '/')}`
}

/** A page of its own if the site has one, else the page for unknown addresses. It says 503, for it may exist. */
async function findNotHere(site: Place): Promise<Response | undefined> {
  const page =
    (await findKept(site, `${site.scope}offline.html`)) ?? (await findKept(site, `${site.scope}404.html`))
  return (
    page && new Response(page.body, { status: 503, statusText: 'Not on this device', headers: page.headers })
  )
}
