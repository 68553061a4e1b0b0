import { citedIn, hiddenTexts } from '../domain/question/question-texts.ts'
import type { Question } from '../domain/question/question.ts'

/** The sources of a quiz in the order of their numbers: those of its prompts, then those that its feedback cites. */
export function quizSources(listed: readonly string[], questions: readonly Question[]): string[] {
  return [...new Set([...listed, ...citedIn(questions.flatMap(hiddenTexts))])]
}
