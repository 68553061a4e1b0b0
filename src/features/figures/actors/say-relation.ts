import type { ActorGroup, Confidence, RelationKind } from '../../../domain/lesson/reference.ts'
import * as m from '../../../messages/generated/messages.js'
import { sayConfidence } from '../../../messages/say-lesson.ts'

const kinds: Readonly<Record<RelationKind, () => string>> = {
  supports: m.relation_supports,
  opposes: m.relation_opposes,
  hosts: m.relation_hosts,
  recognises: m.relation_recognises,
  bans: m.relation_bans,
  'mediates-for': m.relation_mediates_for,
  'part-of': m.relation_part_of,
  'split-from': m.relation_split_from,
  'allied-with': m.relation_allied_with,
  'disputes-border-with': m.relation_disputes_border_with,
}

const groups: Readonly<Record<ActorGroup, () => string>> = {
  state: m.group_state,
  movement: m.group_movement,
  body: m.group_body,
  people: m.group_people,
}
export const sayGroup = (group: ActorGroup): string => groups[group]()

interface Said {
  readonly kind: RelationKind
  readonly confidence: Confidence
  readonly alleged?: boolean
}

/** The words on an arrow: what, and how sure it is where it is not well established. */
export const wordsOn = ({ kind, confidence, alleged = false }: Said): readonly string[] => [
  kinds[kind](),
  ...(alleged
    ? [m.relation_alleged()]
    : confidence === 'well-established'
      ? []
      : [sayConfidence(confidence)]),
]

/** How sure a sentence is, in words: "alleged, contested". */
export const saySure = ({ confidence, alleged = false }: Said): string =>
  [...(alleged ? [m.relation_alleged()] : []), sayConfidence(confidence)].join(', ')

/** Arrows that mean the same from both ends. */
export const isMutual = (kind: RelationKind): boolean =>
  kind === 'allied-with' || kind === 'disputes-border-with'

/** One is against the other. */
export const isAgainst = (kind: RelationKind): boolean =>
  kind === 'opposes' || kind === 'bans' || kind === 'disputes-border-with'

/** How the line of an arrow looks: whole, thin, or broken. An allegation is never drawn as a finding. */
export const lineOf = ({ confidence, alleged = false }: Said): Confidence =>
  alleged && confidence !== 'unverified' ? 'contested' : confidence
