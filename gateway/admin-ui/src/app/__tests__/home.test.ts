import { describe, expect, it } from 'vitest'
import { homeOf } from '../home'

const agent = ['orders.read', 'tasks.read-own', 'followup.record-own']

describe('the page a person starts from', () => {
  it('is their calls for agents', () => expect(homeOf(['AFTERSALES'], agent)).toBe('/calls'))
  it('is the orders for operations', () => expect(homeOf(['OPERATIONS'], agent)).toBe('/orders'))
  it('is the board for managers and owners', () => {
    expect(homeOf(['AFTERSALES', 'MANAGER'], [...agent, 'followup.read-team'])).toBe('/board')
    expect(homeOf(['OWNER'], ['orders.read', 'tasks.read-own', 'followup.read-team'])).toBe('/board')
  })
  it('is their own page where nothing else is theirs to open', () =>
    expect(homeOf(['ADMIN'], ['people.read'])).toBe('/me'))
})
