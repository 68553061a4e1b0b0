import { computed, watch, type ComputedRef } from 'vue'
import { sayTitle } from '../../messages/say-draft.ts'
import { useClass } from '../../stores/class.ts'
import { useDeskAssignments } from '../../stores/desk-assignments.ts'
import { useDeskKeys } from '../../stores/desk-keys.ts'

/** `keys`: there are none, or they are locked. `not-out`: nothing was handed out under that address. */
export type NoClassReason = 'opening' | 'keys' | 'not-out'

/** Opens the class of an assignment as soon as the keys are there. */
export function useOpenClass(id: () => string): {
  readonly why: ComputedRef<NoClassReason | undefined>
  readonly title: ComputedRef<string>
} {
  const book = useClass()
  const keys = useDeskKeys()
  const assignments = useDeskAssignments()
  const last = computed(() => assignments.byId(id())?.handedOut.at(-1))
  watch(
    [id, () => keys.keys],
    ([wanted, open]) => {
      if (open && last.value) void book.open(wanted, [open.sealing])
    },
    { immediate: true },
  )
  const why = computed<NoClassReason | undefined>(() => {
    if (!last.value) return 'not-out'
    if (!keys.keys) return 'keys'
    return book.isOpen && book.assignment === id() ? undefined : 'opening'
  })
  return { why, title: computed(() => sayTitle(last.value?.draft.title)) }
}
