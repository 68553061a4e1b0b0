import { createPinia } from 'pinia'
import { createSSRApp, h, type Component } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { pageSeed } from '../domain/question/page-seed.ts'
import type { Question } from '../domain/question/question.ts'
import type { LiveKind } from '../questions/view.ts'
import { loadLive } from '../questions/views.ts'
import { useRun } from '../stores/run.ts'
import type { RenderedPage } from './rendered-page.ts'

/** A page as HTML, with the questions in its text as they are asked. */
export async function page(
  title: string,
  description: string,
  language: string,
  component: Component,
  props: Record<string, unknown>,
  islands: readonly string[],
  questions: readonly Question[] = [],
): Promise<RenderedPage> {
  const pinia = createPinia()
  const kinds = [...new Set(questions.map(({ kind }) => kind))]
  const code = new Map(await Promise.all(kinds.map(async (kind) => [kind, await liveKind(kind)] as const)))
  const liveOf = (kind: string): LiveKind => code.get(kind) ?? unknownKind(kind)
  const run = useRun(pinia)
  for (const question of questions) run.meet(question, liveOf(question.kind).kind, pageSeed(question))
  const app = createSSRApp({
    render: () => h(component, { ...props, liveOf }),
  })
  app.use(pinia)
  return { title, description, language, body: await renderToString(app), kinds, islands }
}

async function liveKind(name: string): Promise<LiveKind> {
  return (await loadLive(name)) ?? unknownKind(name)
}

export function unknownKind(name: string): never {
  throw new Error(`There is no kind of question called ${name}.`)
}
