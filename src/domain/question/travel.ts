import type { GenericSchema } from 'valibot'
import { parseBySchema } from '../envelope/parse-by-schema.ts'
import type { AnyKind, Prompt, Question } from './question.ts'
import type { ResponseShape } from './response-shape.ts'

/**
 * In what order the things of a list are handed out without their key: in one drawn from chance, or in their author's, where that
 * says nothing about the key.
 */
export type HandedOrder = 'drawn' | 'kept'

/** What a kind says about its prompts and responses that leave the device. */
interface TravelOf<P extends Prompt> {
  readonly name: P['kind']
  /** A prompt from outside. */
  readonly promptSchema: GenericSchema<unknown, P>
  /** The lists of the prompt whose things have keys. */
  readonly lists: Readonly<Partial<Record<keyof P & string, HandedOrder>>>
  /** How responses can look; the first that fits is taken. */
  shapesOf(prompt: P): readonly ResponseShape[]
  /** The prompt without what only the key has brought into it. */
  levelled?(prompt: P): P
}

/** The same with its types forgotten, as in `AnyKind`. */
export interface Travel {
  readonly name: string
  readonly lists: readonly (readonly [field: string, order: HandedOrder])[]
  /** Undefined when it is no prompt of this kind. */
  parsePrompt(data: unknown): Prompt | undefined
  shapesOf(prompt: Prompt): readonly ResponseShape[]
  levelled(prompt: Prompt): Prompt
}

/** A kind as a desk needs it: whoever grades what others answered. */
export interface TravellingKind {
  readonly kind: AnyKind
  /** A question from outside; undefined when it is not one of this kind. */
  readonly parseQuestion: (data: unknown) => Question | undefined
  readonly travel: Travel
}

/** All kinds by name; undefined for one that this app does not have. */
export type Kinds = (name: string) => TravellingKind | undefined

export function defineTravel<P extends Prompt>(of: TravelOf<P>): Travel {
  const isOurs = (prompt: Prompt): prompt is P => prompt.kind === of.name
  const ours = (prompt: Prompt): P => {
    if (!isOurs(prompt)) throw new TypeError(`${prompt.id} is a ${prompt.kind}, not a ${of.name}`)
    return prompt
  }
  return {
    name: of.name,
    lists: Object.entries<HandedOrder | undefined>(of.lists).flatMap(([field, order]) =>
      order === undefined ? [] : [[field, order] as const],
    ),
    parsePrompt: parseBySchema(of.promptSchema),
    shapesOf: (prompt) => of.shapesOf(ours(prompt)),
    levelled: (prompt) => of.levelled?.(ours(prompt)) ?? prompt,
  }
}
