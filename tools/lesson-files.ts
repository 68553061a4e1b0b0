import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { bounds } from '../src/format/bounds.ts'
import type { SourceFile } from '../src/format/read-courses.ts'

/**
 * The files of a folder of courses, in the order of their paths. What begins with a dot is left out, and links are not
 * followed, so that nothing outside the folder gets into a page. A text over the bound is not read, only named with its
 * size, for the finding that it is.
 */
export function readLessonFiles(folder: string): SourceFile[] {
  return pathsIn(folder, '').map((path) => {
    const file = join(folder, path)
    const { size } = statSync(file)
    if (!/\.(?:md|ya?ml|csv)$/iu.test(path)) return { path, binary: true, bytes: size }
    return { path, text: size > bounds.fileBytes ? '' : readFileSync(file, 'utf8'), bytes: size }
  })
}

function pathsIn(folder: string, inside: string): string[] {
  return readdirSync(join(folder, inside), { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`
      if (entry.isDirectory()) return pathsIn(folder, path)
      return entry.isFile() ? [path] : []
    })
}
