import { computed, onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { asProblem, type Problem } from '@/api/problem'
import type { CallResult, Task, WechatResult } from '@/api/types'
import { preselected } from './accounts'
import { NoRoomLeft } from './befriending'
import { dial } from './dial'
import { draftOf, keepDraft } from './drafts'
import { advance, attemptOf, newFlow, takesPlace, type CallFlow, type Extras } from './flow'
import { notePace } from './pace'
import { placesFor, recordAttempt, useMyAccounts, useRefreshAfterCall, useTask } from './queries'
import { useReveal } from './reveal'
import { save, undo, type Desk, type Saved } from './saving'
import { flowOf } from './standing'

export type SaveState = 'idle' | 'saving' | 'saved' | 'failed'

const autosaveAfter = 900

/** One call on one screen: its flow, what is saved of it, and the ways to go on. The screen lives as long as the call. */
export function useCall(id: Ref<string>) {
  const task = useTask(id)
  const flow = ref<CallFlow>(newFlow)
  const accountsWanted = computed(() => flow.value.step !== 'ready')
  const accounts = useMyAccounts(accountsWanted)
  const reveal = useReveal()
  const refresh = useRefreshAfterCall()
  const state = ref<SaveState>('idle')
  const fault = shallowRef<Problem | 'no-room' | null>(null)
  const passedOver = ref<string[]>([])
  const dialling = ref(false)
  let seeded = false
  let timer = 0
  let queue: Promise<unknown> = Promise.resolve()

  const choices = computed(() => accounts.data.value?.items ?? [])
  const account = computed(() => preselected(choices.value, flow.value.accountId ?? flow.value.held?.accountId ?? null))

  watch(
    () => task.data.value,
    (now) => {
      if (!now || seeded) return
      seeded = true
      flow.value = draftOf(now.id) ?? flowOf(now)
      state.value = flow.value.attemptId ? 'saved' : 'idle'
      if (takeUndo()) void takeBack()
    },
    { immediate: true },
  )

  function set(next: CallFlow): void {
    flow.value = next
    keepDraft(id.value, next)
  }

  function deskOf(now: Task): Desk {
    return {
      places: placesFor(now.contact.id, now.id),
      record: (told) => recordAttempt(now.id, attemptOf(told)),
      keep: set,
    }
  }

  /** One save after the other, never two at once; what failed stays on screen with what was typed. */
  function inTurn<T>(work: () => Promise<T>): Promise<T | null> {
    const run = queue.then(async () => {
      state.value = 'saving'
      fault.value = null
      try {
        const done = await work()
        state.value = 'saved'
        return done
      } catch (error) {
        state.value = 'failed'
        fault.value = error instanceof NoRoomLeft ? 'no-room' : asProblem(error)
        return null
      }
    })
    queue = run
    return run
  }

  async function saveNow(): Promise<Saved | null> {
    window.clearTimeout(timer)
    timer = 0
    const now = task.data.value
    if (!now) return null
    const saved = await inTurn(() => save(flow.value, choices.value, deskOf(now)))
    if (!saved) return null
    passedOver.value = saved.passedOver
    notePace(Date.now())
    await refresh(now.id)
    return saved
  }

  async function call(): Promise<void> {
    if (dialling.value) return
    dialling.value = true
    fault.value = null
    try {
      const phone = await reveal.reveal(id.value)
      set(advance(flow.value, { type: 'dialled', at: Date.now() }))
      dial(phone)
    } catch (error) {
      fault.value = asProblem(error)
    } finally {
      dialling.value = false
    }
  }

  async function show(): Promise<void> {
    fault.value = null
    await reveal.reveal(id.value).catch((error: unknown) => (fault.value = asProblem(error)))
  }

  async function tell(result: CallResult): Promise<Saved | null> {
    set(advance(flow.value, { type: 'told', result, at: Date.now() }))
    reveal.hide()
    return result === 'REACHED' ? null : saveNow()
  }

  async function tellWechat(wechat: WechatResult): Promise<void> {
    if (takesPlace(wechat)) await accounts.suspense().catch(() => undefined)
    const place = flow.value.held?.accountId || account.value?.id
    if (takesPlace(wechat) && !place) {
      fault.value = 'no-room'
      return
    }
    const chosen = advance(flow.value, { type: 'wechat', wechat })
    set(place && takesPlace(wechat) ? advance(chosen, { type: 'account', accountId: place }) : chosen)
    await saveNow()
  }

  async function useAccount(accountId: string): Promise<void> {
    set(advance(flow.value, { type: 'account', accountId }))
    await saveNow()
  }

  function edit(extras: Partial<Extras>): void {
    set(advance(flow.value, { type: 'edited', extras }))
    if (!flow.value.attemptId || flow.value.result === null || !flow.value.wechat) return
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void saveNow(), autosaveAfter)
  }

  /** What was typed a moment ago is told before the screen moves on. */
  async function settle(): Promise<boolean> {
    if (timer) await saveNow()
    await queue
    return state.value !== 'failed'
  }

  async function takeBack(): Promise<void> {
    const now = task.data.value
    if (!now) return
    const undone = await inTurn(() => undo(flow.value, deskOf(now)))
    if (undone) set(undone)
    await refresh(now.id)
  }

  /** Somebody came here to take back what they told; the wish lies in the history entry and is granted once. */
  function takeUndo(): boolean {
    const wished = window.history.state?.undo === true
    if (wished) window.history.replaceState({ ...window.history.state, undo: false }, '')
    return wished
  }

  const skipDial = () => set(advance(flow.value, { type: 'already-called' }))
  const reopen = () => set(advance(flow.value, { type: 'reopened' }))

  onScopeDispose(() => {
    if (timer) void saveNow()
  })

  return {
    task,
    flow,
    accounts,
    choices,
    account,
    state,
    fault,
    passedOver,
    dialling,
    call,
    show,
    skipDial,
    tell,
    tellWechat,
    useAccount,
    edit,
    settle,
    takeBack,
    reopen,
    saveNow,
  }
}

export type CallDesk = ReturnType<typeof useCall>
