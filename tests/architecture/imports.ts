import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { parse } from 'vue/compiler-sfc'

/** One import of one file, with what it reaches. */
export interface Import {
  readonly file: string
  readonly line: number
  /** As it is written. */
  readonly written: string
  /** A file of ours by its path from the root, else the name of a package; `node:fs` stands for itself. */
  readonly target: string
  readonly isOurs: boolean
  /** `type` is gone after compiling; `dynamic` is fetched when asked for; `value` comes along at once. */
  readonly how: 'value' | 'type' | 'dynamic'
}

export interface SourceFile {
  readonly path: string
  readonly text: string
  readonly imports: readonly Import[]
  /** It does nothing but hand on what others export. */
  readonly isBarrel: boolean
}

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Paths of all files under these folders, from the root, in order. What the message compiler writes is not ours. */
export function pathsUnder(...folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const path = posix.join(folder, entry.name)
        if (path === 'src/messages/generated') return []
        return entry.isDirectory() ? pathsUnder(path) : [path]
      }),
  )
}

export const readText = (path: string): string => readFileSync(join(root, path), 'utf8')

/** A file with all that it imports: static, dynamic, types, and what it only hands on. */
export function readSource(path: string): SourceFile {
  const text = readText(path)
  if (path.endsWith('.css')) return { path, text, imports: importsOfSheet(path, text), isBarrel: false }
  const scripts = path.endsWith('.vue') ? scriptsOf(path, text) : [{ text, firstLine: 1 }]
  const trees = scripts.map((script) => ({
    firstLine: script.firstLine,
    tree: ts.createSourceFile(path.replace(/\.vue$/, '.ts'), script.text, ts.ScriptTarget.Latest, true),
  }))
  return {
    path,
    text,
    imports: trees.flatMap(({ tree, firstLine }) => importsOf(path, tree, firstLine)),
    isBarrel: !path.endsWith('.vue') && trees.every(({ tree }) => isBarrel(tree)),
  }
}

function scriptsOf(path: string, text: string): { text: string; firstLine: number }[] {
  const { descriptor, errors } = parse(text, { filename: path })
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${String(errors[0])}`)
  return [descriptor.script, descriptor.scriptSetup].flatMap((block) =>
    block ? [{ text: block.content, firstLine: block.loc.start.line }] : [],
  )
}

function importsOf(file: string, tree: ts.SourceFile, firstLine: number): Import[] {
  const found: Import[] = []
  const add = (node: ts.Node, specifier: ts.Node | undefined, how: Import['how']): void => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree))
    found.push({ file, line: firstLine + line, how, ...reached(file, specifier.text) })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(
        node,
        node.moduleSpecifier,
        node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ? 'type' : 'value',
      )
    else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly ? 'type' : 'value')
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node, node.argument.literal, 'type')
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node, node.arguments[0], 'dynamic')
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

function importsOfSheet(file: string, text: string): Import[] {
  return [...text.matchAll(/@import\s+(?:url\()?['"]([^'"]+)/g)].map((match) => ({
    file,
    line: lineAt(text, match.index),
    how: 'value',
    ...reached(file, match[1] ?? ''),
  }))
}

function reached(file: string, written: string): Pick<Import, 'written' | 'target' | 'isOurs'> {
  const isOurs = written.startsWith('.')
  if (isOurs)
    return { written, isOurs, target: posix.join(posix.dirname(file), written.replace(/\?.*$/, '')) }
  const [first = '', second = ''] = written.split('/')
  return { written, isOurs, target: first.startsWith('@') ? `${first}/${second}` : first }
}

function isBarrel(tree: ts.SourceFile): boolean {
  const handsOn = tree.statements.filter(ts.isExportDeclaration)
  const others = tree.statements.filter(
    (node) => !ts.isExportDeclaration(node) && !ts.isImportDeclaration(node),
  )
  return handsOn.length > 0 && others.length === 0
}

export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}
