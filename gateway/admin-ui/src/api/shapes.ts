/** The HTTP shapes by hand, in openapi-typescript's form, for as long as the committed documents are not there. */

type Operation<Answer, Parameters = object, Body = never> = {
  parameters: Parameters
  responses: { 200: { content: { 'application/json': Answer } } }
} & ([Body] extends [never] ? { requestBody?: never } : { requestBody: { content: { 'application/json': Body } } })
interface Page<T> {
  items: T[]
  nextCursor: string | null
}
interface ById {
  path: { id: string }
}
interface Paging {
  limit?: number
  cursor?: string
}

export interface Money {
  amount: number
  currency: string
}
export interface AgentRef {
  id: string
  displayName: string
}
import type { components } from './generated/customer-service'

type Role = components['schemas']['Agent']['roles'][number]

export type Channel = 'TMALL' | 'TAOBAO' | 'JD' | 'DOUYIN' | 'PINDUODUO' | 'MINI_PROGRAM' | 'OWN_SITE' | 'OTHER'
export interface StoreRef {
  id: string
  name: string
  channel: Channel
}
export interface Store extends StoreRef {
  state: 'OPEN' | 'CLOSED'
  version: number
}
export type OrderStatus = 'PLACED' | 'PAID' | 'SHIPPED' | 'RECEIVED' | 'COMPLETED' | 'CANCELLED' | 'CLOSED'
export type Refund = 'NONE' | 'PARTIAL' | 'FULL' | 'UNKNOWN'
export interface OrderSummary {
  id: string
  orderNumber: string
  store: StoreRef
  status: OrderStatus
  refund: Refund
  salutation: string
  phoneMasked: string | null
  title: string | null
  lineCount: number
  pieces: number
  paid: Money
  refunded: Money
  placedAt: string | null
  receivedAt: string | null
  ownerAgent: { id: string; displayName: string | null } | null
}
export interface OrderLine {
  lineNumber: string | null
  title: string
  sku: string | null
  merchantCode: string | null
  quantity: number
  unitPrice: Money | null
}
export interface TimelineEntry {
  at: string
  kind: OrderStatus
  presumed: boolean
}
export interface Order extends OrderSummary {
  lines: OrderLine[]
  amounts: {
    goods: Money | null
    freight: Money | null
    discount: Money | null
    payable: Money | null
    paid: Money
    refunded: Money
  }
  paidAt: string | null
  shippedAt: string | null
  completedAt: string | null
  closedAt: string | null
  receivedPresumed: boolean
  province: string | null
  city: string | null
  addressMasked: string | null
  nameMasked: string | null
  contactId: string | null
  provisionalLines: boolean
  awaitsOrderFile: boolean
  purchases: number
  buyerMessage: string | null
  sellerRemark: string | null
  closeReason: string | null
  carrier: string | null
  trackingNumber: string | null
  timeline: TimelineEntry[]
  followUp: { taskId: string; status: TaskStatus } | null
  version: number
}

export type JobStatus = 'QUEUED' | 'RUNNING' | 'COMPLETED' | 'FAILED' | 'CANCELLED'
export interface OrderImport {
  id: string
  status: JobStatus
  format: 'TAOBAO_ORDERS' | 'TAOBAO_ITEMS' | null
  fileName: string
  encoding: string | null
  store: { id: string; name: string }
  columns: { recognised: string[]; kept: string[] } | null
  rows: { done: number; total: number | null }
  orders: { created: number; updated: number; unchanged: number }
  badRows: number
  warnings: number
  createdAt: string
  startedAt: string | null
  finishedAt: string | null
  failure: { code: string; message: string } | null
  fileErased: boolean
}
export interface ImportError {
  row: number
  severity: 'ERROR' | 'WARNING'
  column: string | null
  code: string
  value: string | null
  message: string
  hint: string | null
}

export interface RunFigures {
  receivedOrders: number
  contacts: number
  dueContacts: number
  excluded: number
  threshold: number | null
  scope: 'SMALL' | 'WIDE' | null
  byOwner: number
  spread: number
  noRoom: number
  unassigned: number
}
export interface FollowUpRun {
  id: string
  businessDay: string
  status: 'RUNNING' | 'COMPLETED'
  passes: number
  startedAt: string
  completedAt: string | null
  trigger: 'MANUAL' | 'SCHEDULED'
  figures: RunFigures
}
export interface Share {
  agent: { id: string; displayName: string; avatar: string; roles: Role[] }
  weight: number
  total: number
  byOwner: number
  spread: number
  made: number
  reached: number
  room: number
  full: boolean
}
export type CallResult = 'REACHED' | 'NO_ANSWER' | 'WRONG_NUMBER' | 'REFUSED'
export type WechatResult = 'ADDED' | 'REQUEST_SENT' | 'ALREADY_FRIEND' | 'REFUSED' | 'NOT_ASKED'
export interface RecentCall {
  at: string
  agent: AgentRef
  salutation: string
  result: CallResult
  wechat: WechatResult | null
}
export interface Distribution {
  agents: Share[]
  progress: {
    due: number
    made: number
    reached: number
    noAnswer: number
    refusedOrWrong: number
    open: number
    friendsAdded: number
    friendsRequested: number
  }
  unassigned: number
  warnings: { code: string; message: string }[]
  recent: RecentCall[]
}
export interface Exclusion {
  reason: 'REFUNDED' | 'OPTED_OUT' | 'NO_PHONE' | 'RECENTLY_CALLED'
  orderId: string
  orderNumber: string
  salutation: string
  storeName: string
  receivedAt: string
  lastReachedOn: string | null
}

export type TaskStatus = 'OPEN' | 'IN_PROGRESS' | 'DONE' | 'SKIPPED' | 'CANCELLED'
export type DealReason = 'OWNER' | 'SPREAD' | 'SPREAD_NO_ROOM' | 'NOBODY_ON_DUTY'
export interface TaskSummary {
  id: string
  kind: string
  status: TaskStatus
  businessDay: string
  dueAt: string
  priority: number
  assignee: AgentRef | null
  dealReason: DealReason | null
  befriend: boolean
  contact: {
    id: string
    salutation: string
    phoneMasked: string | null
    friend: 'NONE' | 'REQUESTED' | 'ADDED'
    purchases: number
  }
  summary: {
    title: string | null
    orderCount: number
    pieces: number
    paid: Money
    storeName: string | null
    receivedAt: string | null
  }
  attempts: number
  outcome: CallResult | null
  version: number
}
export interface TaskOrder {
  id: string
  orderNumber: string
  storeName: string
  channel: Channel
  status: OrderStatus
  title: string | null
  lines: { title: string; quantity: number; kind: string | null }[]
  paid: Money
  receivedAt: string | null
  dueToday: boolean
}
export interface Attempt {
  id: string
  at: string
  agent: AgentRef | null
  result: CallResult
  wechat: { result: WechatResult; friendshipId: string | null } | null
  note: string | null
  suggestion: string | null
  caseWanted: boolean
  callSeconds: number | null
  satisfaction: number | null
}
export interface Task extends TaskSummary {
  orders: TaskOrder[]
  script: { title: string; steps: { text: string }[] }
  careAdvice: { kind: string; label: string; text: string }[]
  attemptsMade: Attempt[]
  nextTaskId: string | null
}
export interface AttemptRequest {
  result: CallResult
  wechat?: { result: WechatResult; friendshipId?: string }
  satisfaction?: number
  note?: string
  callSeconds?: number
  caseWanted?: boolean
  suggestion?: string
  supersedes?: string
}

export interface OrderQuery extends Paging {
  store?: string
  status?: OrderStatus[]
  number?: string
  placedFrom?: string
  placedTo?: string
  paidFrom?: string
  paidTo?: string
  receivedFrom?: string
  receivedTo?: string
}

export interface paths {
  '/api/stores': { get: Operation<Page<Store>> }
  '/api/orders': { get: Operation<Page<OrderSummary>, { query?: OrderQuery }> }
  '/api/orders/{id}': { get: Operation<Order, ById> }
  '/api/orders/searches': { post: Operation<Page<OrderSummary>, object, { phone: string }> }
  '/api/order-imports': { get: Operation<Page<OrderImport>, { query?: Paging }> }
  '/api/order-imports/{id}': { get: Operation<OrderImport, ById> }
  '/api/order-imports/{id}/errors': { get: Operation<Page<ImportError>, ById & { query?: Paging }> }
  '/api/follow-up-runs': {
    get: Operation<Page<FollowUpRun>, { query?: { businessDay?: string } }>
    post: Operation<FollowUpRun, object, { businessDay: string }>
  }
  '/api/follow-up-runs/{id}': { get: Operation<FollowUpRun, ById> }
  '/api/follow-up-runs/{id}/distribution': { get: Operation<Distribution, ById> }
  '/api/follow-up-runs/{id}/exclusions': { get: Operation<Page<Exclusion>, ById & { query?: Paging }> }
  '/api/tasks': {
    get: Operation<
      Page<TaskSummary>,
      { query?: Paging & { kind?: string; businessDay?: string; assignee?: string; status?: TaskStatus } }
    >
  }
  '/api/tasks/{id}': { get: Operation<Task, ById> }
  '/api/tasks/{id}/attempts': { post: Operation<{ attemptId: string; task: Task }, ById, AttemptRequest> }
  '/api/tasks/{id}/phone-reveals': {
    post: Operation<{ phone: string; expiresInSeconds: number }, ById, { purpose?: string }>
  }
}
