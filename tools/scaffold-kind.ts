/** `npm run kind:new NAME`: the files of a new kind of question, and its lines in the registries. */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CannotScaffold, scaffoldKind } from './kind-scaffold/scaffold.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

export async function main([name, ...others]: readonly string[]): Promise<void> {
  if (name === undefined || others.length > 0) {
    console.error('Say what the kind is called: npm run kind:new map-quiz')
    process.exitCode = 2
    return
  }
  try {
    const paths = await scaffoldKind(root, name)
    console.log(`${paths.join('\n')}\n\n${nextSteps(name)}`)
  } catch (problem) {
    if (!(problem instanceof CannotScaffold)) throw problem
    console.error(problem.message)
    process.exitCode = 1
  }
}

const nextSteps = (
  name: string,
): string => `It stands in every registry and passes the shared tests; npm run check shows it.
One test waits for you: docs/lesson-format.md has no example of it yet.
Now make it a ${name}, in this order:
  schema.ts    what is asked, shown and answered; then response.ts and grade.ts
  examples.ts  at least three, one of them awkward
  the view     it is given the prompt, and never the key
  read.ts      how authors write it: its fits() says no to everything so far
  travel.ts    how its prompts and responses leave a device
  paper.ts     how it is printed, and what a report counts
  en.json      scoring_${name.replaceAll('-', '_')}: how it is marked, in a sentence
  the docs     its form and an example, in docs/lesson-format.md`
