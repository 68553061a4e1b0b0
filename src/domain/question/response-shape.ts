/*
 * What a kind's responses are made of, told as data: so that they can be packed into a few bits, and so that the keys in them can be
 * exchanged for others, without anybody but the kind knowing what they mean. All keys stand for places in a list that both sides
 * have; that list is sorted before it is counted, so that the order in which it was shown has no say.
 */
export type FieldShape =
  /** One of some keys, or null. */
  | { readonly as: 'one'; readonly of: readonly string[] }
  /** One of some words, or null. They are not keys, and stay what they are. */
  | { readonly as: 'word'; readonly of: readonly string[] }
  | { readonly as: 'truth' }
  /** A list of some of the keys; neither their order nor how often one stands there means anything. */
  | { readonly as: 'some'; readonly of: readonly string[] }
  /** A list of some of the keys, each once, whose order is the answer. */
  | { readonly as: 'order'; readonly of: readonly string[] }
  /** By key one of some other keys; what was not answered is absent. */
  | { readonly as: 'placed'; readonly keys: readonly string[]; readonly in: readonly string[] }
  /** A table: by `row:column` one of some words. */
  | {
      readonly as: 'cells'
      readonly rows: readonly string[]
      readonly columns: readonly string[]
      readonly of: readonly string[]
    }
  /** By key what was typed. */
  | { readonly as: 'texts'; readonly keys: readonly string[] }
  | { readonly as: 'text' }
  /** An angle of so many degrees either way, in hundredths. */
  | { readonly as: 'degrees'; readonly most: number }
  /** Anything; null costs a bit, all else its JSON. */
  | { readonly as: 'any' }

/** The fields of a response, all of them. */
export type ResponseShape = Readonly<Record<string, FieldShape>>
