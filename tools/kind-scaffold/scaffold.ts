/** Makes a new kind of question out of the template beside this file. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { kindForms, renamed } from './kind-forms.ts'
import { registries } from './registries.ts'

const template = join(dirname(fileURLToPath(import.meta.url)), 'template')

/** What stopped it, in words for the person who typed the name. */
export class CannotScaffold extends Error {}

/**
 * Writes the files of a kind, and its lines into the registries, below `root`. Gives the paths of all that it wrote.
 * Everything is made out before the first file is written, so that a failure leaves nothing behind.
 */
export async function scaffoldKind(root: string, name: string): Promise<string[]> {
  const kind = kindForms(name)
  if (kind === undefined)
    throw new CannotScaffold(
      `"${name}" cannot be the name of a kind. Lower case and hyphens, and no word of JavaScript: map-quiz.`,
    )
  const folder = `src/questions/${name}`
  if (existsSync(join(root, folder))) throw new CannotScaffold(`There is ${folder} already.`)
  const drafts = [
    ...readdirSync(template).map((file) => ({
      path: `${folder}/${renamed(file.replace(/\.txt$/, ''), kind)}`,
      text: renamed(readFileSync(join(template, file), 'utf8'), kind),
    })),
    ...registries.map(({ path, withKind }) => ({
      path,
      text: withKind(readFileSync(join(root, path), 'utf8'), kind),
    })),
  ]
  const files = await Promise.all(
    drafts.map(async ({ path, text }) => ({ path, text: await laidOut(join(root, path), text) })),
  )
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return files.map(({ path }) => path)
}

/** A longer or shorter name breaks lines elsewhere. */
async function laidOut(path: string, text: string): Promise<string> {
  return format(text, { ...(await resolveConfig(path)), filepath: path })
}
