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
