import type { AnyKind, Prompt, Question } from '../question/question.ts'

/**
 * What stands for a question whose key stays with the teacher: as much of one as there is without a key. It never meets its
 * kind's own grader.
 */
export const keylessQuestion = ({ id, edition, kind, stem }: Prompt): Question => ({
  id,
  edition,
  kind,
  stem,
  objective: '',
  explanation: [],
})

/**
 * A kind as it asks a prompt that came without its key: in the order in which it was handed out, which is drawn from chance, the
 * same for every learner. Whatever is given is an answer without marks; whether it is right is known at the desk alone.
 */
export function keylessKind(kind: AnyKind, prompt: Prompt): AnyKind {
  const blank = JSON.stringify(kind.blankResponse(prompt))
  return {
    name: kind.name,
    promptFor: () => prompt,
    blankResponse: () => kind.blankResponse(prompt),
    readResponse: (data) => kind.readResponse(data),
    grade: (_, response) =>
      JSON.stringify(response) === blank
        ? { state: 'incomplete', remarks: [] }
        : { state: 'graded', earned: 0, possible: 0, parts: [] },
  }
}
