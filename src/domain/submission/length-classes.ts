/**
 * How long the plain text of a submission may be: one of three lengths, so that the length of what is sealed says hardly anything
 * about the answers. They follow from the number of questions alone, not from what is asked or answered. The first holds closed
 * questions and stays within one code; the second holds some sentences; the third some pages. What is longer is not handed in.
 */
export function lengthClasses(questions: number): readonly [number, number, number] {
  return [96 + 8 * questions, 768 + 64 * questions, 8_192 + 1_024 * questions]
}

/** The shortest of them that holds so many bytes; undefined for none. */
export const classFor = (questions: number, length: number): number | undefined =>
  lengthClasses(questions).find((size) => size >= length)
