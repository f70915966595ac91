import type { paths as CustomerPaths } from './generated/customer-service'
import type { paths as OrderPaths } from './generated/order-service'

/** All that the platform answers, as its committed documents describe it. */
export type Paths = CustomerPaths & OrderPaths

type Content<Part> = Part extends { content: infer Media } ? Media[keyof Media] : never
type Success<Responses> = Content<Responses[keyof Responses & (200 | 201 | 202)]>
type Answer<
  Path extends keyof Paths,
  Method extends keyof Paths[Path] = keyof Paths[Path] & 'get',
> = Paths[Path][Method] extends {
  responses: infer Responses
}
  ? Success<Responses>
  : never
type Item<Page> = Page extends { items: (infer One)[] } ? One : never
type Query<Path extends keyof Paths> = Paths[Path] extends { get: { parameters: { query?: infer Parameters } } }
  ? NonNullable<Parameters>
  : never
type Body<Path extends keyof Paths> = Paths[Path] extends { post: { requestBody?: infer Request } }
  ? Content<NonNullable<Request>>
  : never

export type Me = Answer<'/api/me'>
export type Agent = Me['agent']
export type Role = Agent['roles'][number]
export type Account = Item<Answer<'/api/wechat-accounts'>>

export type Store = Item<Answer<'/api/stores'>>
export type Channel = Store['channel']
export type OrderQuery = Query<'/api/orders'>
export type OrderSummary = Item<Answer<'/api/orders'>>
export type Order = Answer<'/api/orders/{id}'>
export type OrderStatus = OrderSummary['status']
export type Refund = OrderSummary['refund']
export type Money = OrderSummary['paid']

export type OrderImport = Answer<'/api/order-imports/{id}'>
export type ImportError = Item<Answer<'/api/order-imports/{id}/errors'>>

export type FollowUpRun = Answer<'/api/follow-up-runs/{id}'>
export type RunFigures = FollowUpRun['figures']
export type Distribution = Answer<'/api/follow-up-runs/{id}/distribution'>
export type Share = Distribution['agents'][number]
export type RecentCall = Distribution['recent'][number]
export type Exclusion = Item<Answer<'/api/follow-up-runs/{id}/exclusions'>>

export type TaskSummary = Item<Answer<'/api/tasks'>>
export type Task = Answer<'/api/tasks/{id}'>
export type AttemptRequest = Body<'/api/tasks/{id}/attempts'>
export type CallResult = AttemptRequest['result']
export type WechatResult = NonNullable<AttemptRequest['wechat']>['result']
