/** The forms that a kind's name takes in code. */
export interface KindForms {
  /** Folder, and name in data: `map-quiz`. */
  readonly dashed: string
  /** Values: `mapQuiz`. */
  readonly camel: string
  /** Types and components: `MapQuiz`. */
  readonly pascal: string
  /** Messages: `map_quiz`. */
  readonly snake: string
}

/** The name that stands in the template. */
export const templateName = 'sample-kind'

/** Words that JavaScript keeps for itself, as far as they could be the name of a kind. */
const reserved = new Set(
  'await break case catch class const continue debugger default delete do else enum export extends false finally for function if import in instanceof let new null package private protected public return static super switch this throw true try typeof var void while with yield'.split(
    ' ',
  ),
)

/** The forms of a name; undefined for one that a kind cannot have. */
export function kindForms(name: string): KindForms | undefined {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(name) || name.length > 40 || reserved.has(name)) return undefined
  const camel = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  return {
    dashed: name,
    camel,
    pascal: camel.charAt(0).toUpperCase() + camel.slice(1),
    snake: name.replaceAll('-', '_'),
  }
}

/** A text of the template with another kind's name, in all its forms. */
export function renamed(text: string, { dashed, camel, pascal, snake }: KindForms): string {
  return text
    .replaceAll(templateName, dashed)
    .replaceAll('sampleKind', camel)
    .replaceAll('SampleKind', pascal)
    .replaceAll('sample_kind', snake)
}
