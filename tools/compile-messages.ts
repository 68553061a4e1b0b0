// Compiles src/messages/*.json to typed functions in src/messages/generated, one module per message, so that a
// page carries only the sentences it can say.
//
// Saying something:        import * as say from '../messages/generated/messages.js'
//                          say.questions_left({ count: 3 })
import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from '@inlang/paraglide-js'
import * as v from 'valibot'
import { pseudoCatalogue, type PseudoLocale } from './pseudo-locales.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const catalogues = join(root, 'src/messages')
const usual = join(root, 'src/messages/generated')

/** Where the functions of a made-up language go. */
export const madeUpFolder = (locale: PseudoLocale): string =>
  join(root, 'node_modules/.cache/made-up', locale)

const Settings = v.looseObject({ baseLocale: v.string(), locales: v.array(v.string()) })
const Catalogue = v.record(v.string(), v.unknown())

interface Folders {
  /** Where the functions go. */
  readonly into: string
  /** The compiler writes notes of its own beside the project it reads, so it is given a copy. */
  readonly workshop: string
}

const foldersOf = (pseudo: PseudoLocale | undefined): Folders => ({
  into: pseudo === undefined ? usual : madeUpFolder(pseudo),
  workshop: join(root, 'node_modules/.cache/messages', pseudo ?? 'usual'),
})

async function fingerprint(): Promise<string> {
  const names = (await readdir(catalogues)).filter((name) => name.endsWith('.json')).sort()
  const inputs = [
    ...names.map((name) => join(catalogues, name)),
    join(root, 'project.inlang/settings.json'),
    join(root, 'tools/compile-messages.ts'),
    join(root, 'tools/pseudo-locales.ts'),
    join(root, 'node_modules/@inlang/paraglide-js/package.json'),
  ]
  const hash = createHash('sha256')
  for (const path of inputs) hash.update(path).update(await readFile(path))
  return hash.digest('hex')
}

const readCatalogue = async (path: string): Promise<Record<string, unknown>> =>
  v.parse(Catalogue, JSON.parse(await readFile(path, 'utf8')))

async function prepareWorkshop(workshop: string, pseudo: PseudoLocale | undefined): Promise<void> {
  const settings = v.parse(
    Settings,
    JSON.parse(await readFile(join(root, 'project.inlang/settings.json'), 'utf8')),
  )
  await rm(workshop, { recursive: true, force: true })
  await mkdir(join(workshop, 'project.inlang'), { recursive: true })
  for (const locale of settings.locales) {
    const catalogue = await readCatalogue(join(catalogues, `${locale}.json`))
    const said = pseudo === undefined ? catalogue : pseudoCatalogue(pseudo, catalogue)
    await writeFile(join(workshop, `${locale}.json`), JSON.stringify(said))
  }
  const inWorkshop = {
    ...settings,
    modules: [join(root, 'node_modules/@inlang/plugin-message-format/dist/index.js')],
    'plugin.inlang.messageFormat': { pathPattern: './{locale}.json' },
  }
  await writeFile(join(workshop, 'project.inlang/settings.json'), JSON.stringify(inWorkshop))
}

/** The compiler is silent when its plugin cannot be read and makes nothing at all: so count. */
async function refuseMissingMessages({ into, workshop }: Folders): Promise<number> {
  const { $schema: _, ...messages } = await readCatalogue(join(workshop, 'en.json'))
  const index = await readFile(join(into, 'messages/_index.js'), 'utf8').catch(() => '')
  const missing = Object.keys(messages).filter((key) => !index.includes(key))
  if (missing.length > 0) throw new Error(`These messages were not compiled: ${missing.join(', ')}.`)
  return Object.keys(messages).length
}

/** With one language each message still asks which, and with that drags the runtime along: 1 kB that every page waits for. */
async function forgetChoosing(into: string): Promise<void> {
  for (const name of await readdir(join(into, 'messages'))) {
    const path = join(into, 'messages', name)
    const text = await readFile(path, 'utf8')
    const plain = text
      .replace(/^\s*experimentalStaticLocale \?\? options\.locale \?\? getLocale\(\);?$/gm, '')
      .replace(/^import \{ getLocale, experimentalStaticLocale \} from '\.\.\/runtime\.js';$/m, '')
    if (plain !== text) await writeFile(path, plain)
  }
}

/** Compiles the catalogue; a made-up language speaks in the place of English, in a folder of its own. */
export async function compileMessages(pseudo?: PseudoLocale): Promise<string> {
  const folders = foldersOf(pseudo)
  const now = await fingerprint()
  const note = join(folders.into, '.source-hash')
  if ((await readFile(note, 'utf8').catch(() => '')) === now) return 'The messages are up to date.'
  await prepareWorkshop(folders.workshop, pseudo)
  await compile({
    project: join(folders.workshop, 'project.inlang'),
    outdir: folders.into,
    strategy: ['globalVariable', 'baseLocale'],
    outputStructure: 'message-modules',
    // Cuts away what looks at the page's address: the language here is only ever what we were told.
    isServer: 'true',
    disableAsyncLocalStorage: true,
    experimentalStaticLocale: '"en"',
    emitTsDeclarations: true,
    emitReadme: false,
    emitGitIgnore: false,
    emitPrettierIgnore: false,
  })
  await forgetChoosing(folders.into)
  const count = await refuseMissingMessages(folders)
  await writeFile(note, now)
  return `${String(count)} messages compiled${pseudo === undefined ? '' : ` as ${pseudo}`}.`
}

export async function main(): Promise<void> {
  console.log(await compileMessages())
}
