import { countOf, scoreOf, type Mutant, type Reason } from './survivors.ts'

const folderOf = (file: string): string =>
  file.startsWith('src/questions/') ? 'graders' : file.split('/').slice(1, 3).join('/')

/** The section of docs/reliability.md: what was tried, what came of it, and why some mutants live. */
export function mutationTable(
  mutants: readonly Mutant[],
  reasons: readonly Reason[],
  { date, isAnew }: { readonly date: string; readonly isAnew: boolean },
): string {
  const groups = [...new Set(mutants.map(({ file }) => folderOf(file)))].sort()
  const row = (name: string, some: readonly Mutant[]): string => {
    const tally = countOf(some)
    const { killed, timedOut, survived, notCovered } = tally
    const cells = [killed + timedOut + survived + notCovered, killed, timedOut, survived + notCovered]
    return `| ${[name, ...cells.map(String), `${scoreOf(tally).toFixed(1)} %`].join(' | ')} |`
  }
  const table = [
    '| where | mutants | killed | ran for ever | lived | score |',
    '| --- | --- | --- | --- | --- | --- |',
    ...groups.map((group) =>
      row(
        group,
        mutants.filter(({ file }) => folderOf(file) === group),
      ),
    ),
    row('all', mutants),
  ]
  const how = isAnew ? 'every mutant tried anew' : 'mutants of unchanged code and tests not tried again'
  return [
    `Last run on ${date}, ${how}. ${String(lives(reasons))} mutants live and are listed with the reason why no test can tell them from the code.`,
    table.join('\n'),
    list(reasons),
  ].join('\n\n')
}

const lives = (reasons: readonly Reason[]): number =>
  reasons.reduce((sum, { becomes }) => sum + becomes.length, 0)

function list(reasons: readonly Reason[]): string {
  const byWhy = new Map<string, Reason[]>()
  for (const reason of reasons) byWhy.set(reason.why, [...(byWhy.get(reason.why) ?? []), reason])
  const one = ({ file, code, becomes }: Reason): string =>
    `\`${file.replace('src/', '')}\`: \`${short(code)}\` (${String(becomes.length)})`
  return [...byWhy].map(([why, some]) => `- ${why} ${some.map(one).join(', ')}.`).join('\n')
}

const short = (code: string): string =>
  (code.length > 60 ? `${code.slice(0, 57)}…` : code).replaceAll('`', '´')
