import * as m from '../../messages/generated/messages.js'

/** The rooms of the desk by name, as its page draws them before its script has come, so that nothing moves when it has. */
export const rooms: readonly (() => string)[] = [
  m.desk_nav_home,
  m.desk_nav_own,
  m.desk_nav_keeping,
  m.desk_nav_keys,
]
