import { lessonOfObjective } from '../lesson/course-quiz.ts'
import { seededOrder } from '../question/seeded-order.ts'

/**
 * `count` of the questions, the same for the same seed. They are spread: the next one comes from the lesson that has had
 * the fewest so far, and there from the objective that has. So lessons alternate, which makes one recall more than a row of
 * questions on one matter does.
 */
export function spreadDraw<Q extends { readonly objective: string }>(
  questions: readonly Q[],
  count: number,
  seed: string,
): Q[] {
  const left = new Set(seededOrder(questions, seed))
  const lessons = new Map<string, number>()
  const objectives = new Map<string, number>()
  const drawn: Q[] = []
  while (drawn.length < count) {
    const [next] = [...left].sort(
      (a, b) =>
        hadBy(lessons, lessonOfObjective(a.objective)) - hadBy(lessons, lessonOfObjective(b.objective)) ||
        hadBy(objectives, a.objective) - hadBy(objectives, b.objective),
    )
    if (!next) break
    left.delete(next)
    drawn.push(next)
    lessons.set(lessonOfObjective(next.objective), hadBy(lessons, lessonOfObjective(next.objective)) + 1)
    objectives.set(next.objective, hadBy(objectives, next.objective) + 1)
  }
  return drawn
}

const hadBy = (counts: ReadonlyMap<string, number>, name: string): number => counts.get(name) ?? 0
