import { onMounted, onScopeDispose } from 'vue'

/** A key that belongs to the text being typed or composed is no shortcut. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return true
  const target = event.target
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
}

export type Shortcuts = Record<string, (event: KeyboardEvent) => void>

/** Single keys for as long as the component lives. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isTyping(event)) return
    const action = shortcuts[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!action) return
    // Enter on a button or link already has a meaning of its own.
    if (event.key === 'Enter' && event.target instanceof Element && event.target.closest('a, button')) return
    action(event)
  }
  onMounted(() => window.addEventListener('keydown', onKey))
  onScopeDispose(() => window.removeEventListener('keydown', onKey))
}
