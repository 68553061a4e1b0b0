import * as m from '../../../messages/generated/messages.js'

const stem = (): string => m.own_template_stem()
const right = (): string => m.own_template_right()
const why = (): string => m.own_template_why()
const wrong = (): string => m.own_template_wrong()
const tempts = (): string => m.own_template_tempts()
const [first, second, third] = [m.own_template_first, m.own_template_second, m.own_template_third]

/** A question of each common kind to begin with, in the lesson format. */
export const templates: readonly { readonly kind: string; readonly body: () => string }[] = [
  {
    kind: 'single-choice',
    body: () => `${stem()}\n\n- [x] ${right()}\n  > ${why()}\n- [ ] ${wrong()}\n  > ${tempts()}`,
  },
  {
    kind: 'true-false',
    body: () => `${m.own_template_statement()}\n\n- [x] True\n  > ${why()}\n- [ ] False\n  > ${tempts()}`,
  },
  {
    kind: 'cloze',
    body: () => `${stem()} {{${right()}}}\n\n- ${wrong()}\n  > ${tempts()}`,
  },
  {
    kind: 'numeric',
    body: () => `${stem()}\n\n= 42 ± 1\n\n- 24\n  > ${tempts()}`,
  },
  {
    kind: 'ordering',
    body: () => `${stem()}\n\n1. ${first()}\n2. ${second()}\n3. ${third()}`,
  },
  {
    kind: 'matching',
    body: () =>
      `${stem()}\n\n| A | B |\n|---|---|\n| ${first()} | 1 |\n| ${second()} | 2 |\n| ${third()} | 3 |`,
  },
]

export function templateOf(kind: string, id: string): string {
  const body = templates.find((each) => each.kind === kind)?.body() ?? ''
  return `:::question{#${id} objective=own}\n${body}\n\n***\n\n${m.own_template_explanation()}\n:::\n`
}
