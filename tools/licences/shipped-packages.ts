/** Which packages stand behind built modules, and under which licences. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { looseObject, object, optional, parse, string, union } from 'valibot'

/** A package of which a part is in what visitors are sent. */
export interface ShippedPackage {
  readonly name: string
  readonly version: string
  /** As the package names it: `MIT`. */
  readonly licence: string
  /** Empty where the package brings none. */
  readonly text: string
}

const packageFile = looseObject({
  name: string(),
  version: string(),
  license: optional(union([string(), object({ type: string() })])),
})

/** Modules that the bundler makes up, and whose code they hold. */
const madeUp: readonly (readonly [part: string, name: string])[] = [
  ['rolldown/runtime', 'rolldown'],
  ['plugin-vue:export-helper', '@vitejs/plugin-vue'],
]

/** The folder of the package that a module belongs to; undefined for our own modules. */
export function packageFolder(moduleId: string, root: string): string | undefined {
  const path = (moduleId.replace(/\0/g, '').split('?')[0] ?? '').replaceAll('\\', '/')
  // What tools make of our own files is kept there under a name with a dot.
  const inside = /^(.*\/node_modules\/)((?:@[^/]+\/)?[^/.][^/]*)\//.exec(path)
  if (inside !== null) return `${inside[1] ?? ''}${inside[2] ?? ''}`
  const name = madeUp.find(([part]) => path.includes(part))?.[1]
  return name === undefined ? undefined : join(root, 'node_modules', name)
}

/** The packages behind these modules, by name and version. Throws for one that does not say its licence. */
export function shippedPackages(moduleIds: Iterable<string>, root: string): ShippedPackage[] {
  const folders = new Set<string>()
  for (const id of moduleIds) {
    const folder = packageFolder(id, root)
    if (folder !== undefined) folders.add(folder)
  }
  const found = new Map<string, ShippedPackage>()
  for (const folder of folders) {
    const shipped = readPackage(folder)
    found.set(`${shipped.name} ${shipped.version}`, shipped)
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, shipped]) => shipped)
}

function readPackage(folder: string): ShippedPackage {
  const { name, version, license } = parse(
    packageFile,
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  )
  const licence = typeof license === 'object' ? license.type : license
  if (licence === undefined || licence === '' || licence === 'UNLICENSED')
    throw new Error(`${name} ${version} is shipped and does not say its licence.`)
  return { name, version, licence, text: licenceTextIn(folder) }
}

/** The licence files of a folder, joined; notices stand with them. */
export function licenceTextIn(folder: string): string {
  if (!existsSync(folder)) return ''
  return readdirSync(folder)
    .filter((name) => /^(?:licen[cs]e|copying|notice)(?:[-.].*)?$/i.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n')
}
