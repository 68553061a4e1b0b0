import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

const mark = '?own'
const copied = /\/src\/(?:(?:questions|domain)\/[^?]+|app\/text-links)\.ts$/

/**
 * The key for teachers prints with the code of all kinds at once. If it shared their modules, the bundler would tear these out
 * of the files that lessons load, and every lesson would ask for more and smaller ones. So it gets copies of its own; they
 * hold no state, and only a teacher's device ever runs them.
 */
export function ownCopies(root: string): Plugin {
  const starts = [`${root}/src/features/guide/`, `${root}/src/app/key-island.ts`]
  const isOfKey = (id: string): boolean => id.endsWith(mark) || starts.some((start) => id.startsWith(start))
  return {
    name: 'own copies',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (importer === undefined || !isOfKey(importer)) return null
      const found = await this.resolve(source, importer.replace(mark, ''), { ...options, skipSelf: true })
      return found && copied.test(found.id) ? { ...found, id: found.id + mark } : found
    },
  }
}

const assignedMark = 'assigned'
/** What the page for assignments begins with; what only it has needs no copy, and a copy of it does no harm. */
const assignedStarts = /\/src\/(?:app\/assigned[-/]|features\/assigned\/|stores\/assigned[-.])/
/** Of packages, those that files of the shell have too, and of which this page needs more. */
const copiedPackages = /\/node_modules\/(?:valibot|idb)\//
/** They are files of their own already, and asked for when their job begins. */
const asked = /\/src\/app\/(?:open-journal|assigned-island)\.ts$/
/** They hold no state, and of what every page loads this one needs more than that script has. */
const neverShared = /\/src\/(?:domain|messages)\/|\/stores\/session\.ts$/

/**
 * So it is with the page on which a learner answers what a teacher set: it packs, seals and grades with the code of all kinds, and
 * works with the parts of a quiz. Of all that it imports it shares with other pages only what stands in the script that every page
 * begins with, and has copies of the rest. The stores keep their state by their names, so a copy of one is that store.
 */
export function assignedCopies(root: string): Plugin {
  const shared = new Set([...readAtOnce(`${root}/src/app/document.ts`)].filter((id) => !neverShared.test(id)))
  const isOfIt = (id: string): boolean => marked.test(id) || assignedStarts.test(id)
  return {
    name: 'copies for assignments',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (importer === undefined || !isOfIt(importer)) return null
      const found = await this.resolve(source, importer.replace(marked, ''), { ...options, skipSelf: true })
      if (!found || shared.has(found.id) || asked.test(found.id) || !isCopied(found.id)) return found
      return { ...found, id: `${found.id}${found.id.includes('?') ? '&' : '?'}${assignedMark}` }
    },
  }
}

const marked = new RegExp(`[?&]${assignedMark}$`)
const isCopied = (id: string): boolean =>
  copiedPackages.test(id) || /\/src\/[^?]+\.(?:ts|js|css\?inline)$/.test(id)

/** All modules of ours that come along when one is loaded, by what stands in their files. */
function readAtOnce(start: string): Set<string> {
  const found = new Set([start])
  // A set hands out what is added to it on the way.
  for (const file of found) {
    const text = readFileSync(file, 'utf8')
    for (const [, path = ''] of text.matchAll(
      /^(?:import|export)\s(?!type\s)(?:[^'"]*\sfrom\s)?'(\.[^']+)'/gm,
    )) {
      const imported = join(dirname(file), path)
      if (/\.(?:ts|vue|js)$/.test(imported) && existsSync(imported)) found.add(imported)
    }
  }
  return found
}
