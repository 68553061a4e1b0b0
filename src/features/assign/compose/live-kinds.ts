import { ref, shallowRef, watch } from 'vue'
import type { LiveKind } from '../../../questions/view.ts'
import { loadLive } from '../../../questions/views.ts'
import { useDeskTools } from '../../../stores/desk-tools.ts'

/** The code of kinds of question, as it is needed and as it comes. */
export function useLiveKinds(wanted: () => readonly string[]) {
  const tools = useDeskTools()
  const kinds = shallowRef<ReadonlyMap<string, LiveKind>>(new Map())
  const isMissing = ref(false)

  watch(
    () => [...new Set(wanted())],
    async (names) => {
      for (const name of names) {
        const live = kinds.value.get(name) ?? (await loadLive(name).catch(() => undefined))
        if (live?.style !== undefined) tools.wear(live.style)
        if (live) kinds.value = new Map([...kinds.value, [name, live]])
        else isMissing.value = true
      }
    },
    { immediate: true },
  )

  return { kinds, isMissing }
}
