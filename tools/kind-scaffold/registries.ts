/** The lines that a kind has outside its own folder. */
import type { KindForms } from './kind-forms.ts'

/** A file that names all kinds, and how it comes to name one more. */
export interface Registry {
  readonly path: string
  readonly withKind: (text: string, kind: KindForms) => string
}

export const registries: readonly Registry[] = [
  {
    path: 'src/questions/kind-names.ts',
    withKind: (text, { dashed }) => beforeEnd(text, 'const kindNames = [', '\n] as const', `  '${dashed}',`),
  },
  {
    path: 'src/questions/rarer-views.ts',
    withKind: (text, { dashed }) =>
      beforeEnd(text, 'const rarerViews', '\n}\n', `  '${dashed}': () => import('./${dashed}/live.ts'),`),
  },
  {
    path: 'src/questions/reading.ts',
    withKind: (text, { dashed, camel }) =>
      beforeEnd(
        withImports(text, dashed, `import { ${camel}Reader } from './${dashed}/read.ts'`),
        'const readers',
        '\n]\n',
        `  ${camel}Reader,`,
      ),
  },
  {
    path: 'src/questions/paper.ts',
    withKind: (text, { dashed, camel }) =>
      beforeEnd(
        withImports(text, dashed, `import { paper as ${camel} } from './${dashed}/paper.ts'`),
        'const papers',
        '\n}\n',
        dashed === camel ? `  ${camel},` : `  '${dashed}': ${camel},`,
      ),
  },
  {
    path: 'src/questions/grading.ts',
    withKind: (text, { dashed, camel }) =>
      beforeEnd(
        withImports(
          text,
          dashed,
          [
            `import { kind as ${camel}Kind } from './${dashed}/grade.ts'`,
            `import { parseQuestion as ${camel}From } from './${dashed}/schema.ts'`,
            `import { travel as ${camel}Travel } from './${dashed}/travel.ts'`,
          ].join('\n'),
        ),
        'const byName',
        '\n}\n',
        `  '${dashed}': { kind: ${camel}Kind, parseQuestion: ${camel}From, travel: ${camel}Travel },`,
      ),
  },
  {
    path: 'src/questions/all-kinds.ts',
    withKind: (text, { dashed, camel }) =>
      beforeEnd(
        withImports(
          text,
          dashed,
          [
            `import { examples as ${camel} } from './${dashed}/examples.ts'`,
            `import { kind as ${camel}Kind } from './${dashed}/grade.ts'`,
            `import { parseQuestion as ${camel}From } from './${dashed}/schema.ts'`,
          ].join('\n'),
        ),
        'const byName',
        '\n}\n',
        `  '${dashed}': { kind: ${camel}Kind, parseQuestion: ${camel}From, examples: ${camel} },`,
      ),
  },
  {
    path: 'src/messages/en.json',
    withKind: (text, { snake }) => {
      const last = [...text.matchAll(/^ {2}"scoring_\w+": ".*",$/gm)].at(-1)
      if (last === undefined) throw new Error('en.json has no line that begins with "scoring_".')
      const end = last.index + last[0].length
      return `${text.slice(0, end)}\n  "scoring_${snake}": "One answer, the best of several.",${text.slice(end)}`
    },
  },
]

/** Puts a line at the end of the list that begins with `opening`. */
function beforeEnd(text: string, opening: string, closing: string, line: string): string {
  const start = text.indexOf(opening)
  const end = text.indexOf(closing, start)
  if (start === -1 || end === -1)
    throw new Error(
      `There is no "${opening}" here any more; teach tools/kind-scaffold/registries.ts its new form.`,
    )
  return `${text.slice(0, end)}\n${line}${text.slice(end)}`
}

/** Puts imports of a kind among those of the other kinds, in the order of the alphabet. */
function withImports(text: string, dashed: string, lines: string): string {
  const others = [...text.matchAll(/^import .* from '\.\/([a-z-]+)(?:\/[a-z-]+)?\.ts'$/gm)]
  const next = others.find(([, folder = '']) => folder > dashed)
  const last = others.at(-1)
  const at = next?.index ?? (last === undefined ? 0 : last.index + last[0].length + 1)
  return `${text.slice(0, at)}${lines}\n${text.slice(at)}`
}
