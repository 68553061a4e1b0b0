/** How a teacher can hold the lessons of a course, in words of the course's author. It holds no key. */
export interface Guide {
  /** How long a class hour is: what every plan adds up to. */
  readonly minutes: number
  readonly aims: readonly string[]
  /** What holds for every lesson. */
  readonly notes: readonly GuideNote[]
  /** By the lesson's name. */
  readonly lessons: Readonly<Record<string, LessonPlan>>
}

export interface GuideNote {
  readonly title: string
  readonly texts: readonly string[]
}

export interface LessonPlan {
  /** What pupils take home, in a sentence. */
  readonly aim: string
  readonly materials: readonly string[]
  readonly plan: readonly PlanStep[]
  /** What to ask the class. */
  readonly prompts: readonly string[]
  /** What may touch somebody in the room, and how to meet it. */
  readonly sensitive: readonly string[]
  /** What whoever cannot take part in something does instead. */
  readonly 'opt-out': string
  /** How to hold it without devices. */
  readonly paper: string
}

export interface PlanStep {
  readonly minutes: number
  readonly title: string
  readonly text: string
}

/** A step with the minutes of the hour between which it lies. */
export type TimedStep = PlanStep & { readonly from: number; readonly to: number }

export function timedSteps({ plan }: Pick<LessonPlan, 'plan'>): TimedStep[] {
  let to = 0
  return plan.map((step) => {
    const from = to
    to += step.minutes
    return { ...step, from, to }
  })
}
