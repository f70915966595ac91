import type { components } from './generated/customer-service'

type Customer = components['schemas']

/** What the screens call the things the services answer. */
export type Agent = Customer['Agent']
export type Role = Agent['roles'][number]
export type Me = Customer['Me']
export type Account = Customer['WeChatAccount']
export type {
  AttemptRequest,
  CallResult,
  Channel,
  DealReason,
  Distribution,
  Exclusion,
  FollowUpRun,
  ImportError,
  Money,
  Order,
  OrderImport,
  OrderQuery,
  OrderStatus,
  OrderSummary,
  RecentCall,
  Refund,
  RunFigures,
  Share,
  Store,
  Task,
  TaskOrder,
  TaskSummary,
  WechatResult,
} from './shapes'
