// Compiles src/messages/*.json to typed functions in src/messages/generated, one module per message, so that a
// page carries only the sentences it can say. With PSEUDO_LOCALES=1 two made-up languages are added (pseudo-locales.ts).
//
// Saying something:        import * as say from '../messages/generated/messages.js'
//                          say.questions_left({ count: 3 })             in the current language
//                          say.questions_left({ count: 3 }, { locale }) in a language of the caller's choice
// Choosing the language:   import { isLocale, overwriteGetLocale } from '../messages/generated/runtime.js'
//                          if (isLocale(wanted)) overwriteGetLocale(() => wanted)
//   once, in the entry of the app or of prerendering, before anything renders. The language is a plain variable:
//   no cookie, no address, no storage is read or written. Until it is set, the base language, English, is spoken.
//   overwriteGetLocale rather than setLocale: it brings less code along and never reloads the page.
import { createHash } from 'node:crypto'
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from '@inlang/paraglide-js'
import * as v from 'valibot'
import { pseudoCatalogue, pseudoLocales } from './pseudo-locales.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const catalogues = join(root, 'src/messages')
const generated = join(root, 'src/messages/generated')
// The compiler writes notes of its own beside the project it reads, so it is given a copy.
const workshop = join(root, 'node_modules/.cache/messages')

const Settings = v.looseObject({ baseLocale: v.string(), locales: v.array(v.string()) })
const Catalogue = v.record(v.string(), v.unknown())

async function fingerprint(pseudo: boolean): Promise<string> {
  const names = (await readdir(catalogues)).filter((name) => name.endsWith('.json')).sort()
  const inputs = [
    ...names.map((name) => join(catalogues, name)),
    join(root, 'project.inlang/settings.json'),
    join(root, 'tools/compile-messages.ts'),
    join(root, 'tools/pseudo-locales.ts'),
    join(root, 'node_modules/@inlang/paraglide-js/package.json'),
  ]
  const hash = createHash('sha256').update(String(pseudo))
  for (const path of inputs) hash.update(path).update(await readFile(path))
  return hash.digest('hex')
}

async function prepareWorkshop(pseudo: boolean): Promise<void> {
  const settings = v.parse(
    Settings,
    JSON.parse(await readFile(join(root, 'project.inlang/settings.json'), 'utf8')),
  )
  await rm(workshop, { recursive: true, force: true })
  await mkdir(join(workshop, 'project.inlang'), { recursive: true })
  for (const locale of settings.locales)
    await cp(join(catalogues, `${locale}.json`), join(workshop, `${locale}.json`))
  const inWorkshop = {
    ...settings,
    locales: pseudo ? [...settings.locales, ...pseudoLocales] : settings.locales,
    modules: ['../../@inlang/plugin-message-format/dist/index.js'],
    'plugin.inlang.messageFormat': { pathPattern: './{locale}.json' },
  }
  await writeFile(join(workshop, 'project.inlang/settings.json'), JSON.stringify(inWorkshop))
  if (!pseudo) return
  const base = v.parse(
    Catalogue,
    JSON.parse(await readFile(join(catalogues, `${settings.baseLocale}.json`), 'utf8')),
  )
  for (const locale of pseudoLocales)
    await writeFile(join(workshop, `${locale}.json`), JSON.stringify(pseudoCatalogue(locale, base)))
}

/** The compiler is silent when its plugin cannot be read and makes nothing at all: so count. */
async function refuseMissingMessages(): Promise<number> {
  const { $schema: _, ...messages } = v.parse(
    Catalogue,
    JSON.parse(await readFile(join(workshop, 'en.json'), 'utf8')),
  )
  const index = await readFile(join(generated, 'messages/_index.js'), 'utf8').catch(() => '')
  const missing = Object.keys(messages).filter((key) => !index.includes(key))
  if (missing.length > 0) throw new Error(`These messages were not compiled: ${missing.join(', ')}.`)
  return Object.keys(messages).length
}

/** With one language each message still asks which, and with that drags the runtime along: 1 kB that every page waits for. */
async function forgetChoosing(): Promise<void> {
  for (const name of await readdir(join(generated, 'messages'))) {
    const path = join(generated, 'messages', name)
    const text = await readFile(path, 'utf8')
    const plain = text
      .replace(/^\s*experimentalStaticLocale \?\? options\.locale \?\? getLocale\(\);?$/gm, '')
      .replace(/^import \{ getLocale, experimentalStaticLocale \} from '\.\.\/runtime\.js';$/m, '')
    if (plain !== text) await writeFile(path, plain)
  }
}

export async function compileMessages({ pseudo }: { pseudo: boolean }): Promise<string> {
  const now = await fingerprint(pseudo)
  const note = join(generated, '.source-hash')
  if ((await readFile(note, 'utf8').catch(() => '')) === now) return 'The messages are up to date.'
  await prepareWorkshop(pseudo)
  await compile({
    project: join(workshop, 'project.inlang'),
    outdir: generated,
    strategy: ['globalVariable', 'baseLocale'],
    outputStructure: 'message-modules',
    // Cuts away what looks at the page's address: the language here is only ever what we were told.
    isServer: 'true',
    disableAsyncLocalStorage: true,
    ...(pseudo ? {} : { experimentalStaticLocale: '"en"' }),
    emitTsDeclarations: true,
    emitReadme: false,
    emitGitIgnore: false,
    emitPrettierIgnore: false,
  })
  if (!pseudo) await forgetChoosing()
  const count = await refuseMissingMessages()
  await writeFile(note, now)
  return `${String(count)} messages compiled${pseudo ? `, also as ${pseudoLocales.join(' and ')}` : ''}.`
}

export async function main(): Promise<void> {
  console.log(await compileMessages({ pseudo: process.env.PSEUDO_LOCALES === '1' }))
}
