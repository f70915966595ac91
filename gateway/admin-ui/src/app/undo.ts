import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'

interface Undoable {
  text: string
  undo: () => void | Promise<void>
}

const openFor = 8_000

/** The one thing that can be undone just now; a newer one takes its place, they are never stacked. */
export const useUndo = defineStore('undo', () => {
  const current = shallowRef<Undoable | null>(null)
  const busy = ref(false)
  let timer = 0

  function offer(text: string, undo: Undoable['undo']): void {
    window.clearTimeout(timer)
    current.value = { text, undo }
    timer = window.setTimeout(() => (current.value = null), openFor)
  }

  async function run(): Promise<void> {
    const taken = current.value
    if (!taken || busy.value) return
    window.clearTimeout(timer)
    busy.value = true
    try {
      await taken.undo()
    } finally {
      busy.value = false
      if (current.value === taken) current.value = null
    }
  }

  function clear(): void {
    window.clearTimeout(timer)
    current.value = null
  }

  return { current, busy, offer, run, clear }
})
