import * as v from 'valibot'

const schema = v.array(v.object({ slug: v.string(), title: v.string() }))

/** The courses of a site, as its desk page names them; none where it names none. */
export function readCourseList(text: string | undefined): { slug: string; title: string }[] {
  try {
    const listed: unknown = JSON.parse(text ?? '')
    return v.parse(schema, listed)
  } catch {
    return []
  }
}
