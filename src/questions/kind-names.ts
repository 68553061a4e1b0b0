/** Every kind of question that this app has: a folder here, and a line in each registry. */
export const kindNames = [
  'single-choice',
  'multiple-choice',
  'true-false',
  'cloze',
  'numeric',
  'ordering',
  'matching',
  'categorise',
  'highlight',
  'claim-rating',
  'corroboration',
  'free-response',
  'opinion',
  'map-point',
] as const

export type KindName = (typeof kindNames)[number]

export function isKindName(name: string): name is KindName {
  return kindNames.some((each) => each === name)
}
