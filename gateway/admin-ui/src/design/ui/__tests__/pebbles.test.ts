import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { faceCharacter } from '../hue'
import Pebbles from '../Pebbles.vue'
import { inPebbleOrder, pebbleLimit, pebbleStateOf, type Pebble } from '../pebbles'

describe('a call as a pebble', () => {
  it('tells how it stands', () => {
    expect(pebbleStateOf({ status: 'DONE', outcome: 'REACHED', attempts: 1 })).toBe('reached')
    expect(pebbleStateOf({ status: 'DONE', outcome: 'REFUSED', attempts: 1 })).toBe('missed')
    expect(pebbleStateOf({ status: 'DONE', outcome: 'NO_ANSWER', attempts: 3 })).toBe('missed')
    expect(pebbleStateOf({ status: 'OPEN', outcome: null, attempts: 1 })).toBe('waiting')
    expect(pebbleStateOf({ status: 'OPEN', outcome: null, attempts: 0 })).toBe('open')
  })

  it('lies in order, so that the row fills from the left', () => {
    const states: Pebble[] = [
      { state: 'open' },
      { state: 'waiting' },
      { state: 'reached' },
      { state: 'next' },
      { state: 'missed' },
    ]
    expect(inPebbleOrder(states).map(({ state }) => state)).toEqual(['reached', 'missed', 'next', 'waiting', 'open'])
  })

  it('is seen one by one up to the limit, as a bar above it', () => {
    const many = (count: number): Pebble[] => Array.from({ length: count }, () => ({ state: 'open' }))
    const few = mount(Pebbles, { props: { pebbles: many(pebbleLimit), label: 'x' } })
    expect(few.findAll('.pebble')).toHaveLength(pebbleLimit)
    const crowd = mount(Pebbles, { props: { pebbles: many(pebbleLimit + 1), label: 'x' } })
    expect(crowd.findAll('.pebble')).toHaveLength(0)
    expect(crowd.attributes('aria-label')).toBe('x')
  })
})

describe('a face', () => {
  it('bears the character that tells people apart', () => {
    expect(faceCharacter('石之木')).toBe('木')
    expect(faceCharacter('林女士')).toBe('林')
    expect(faceCharacter('石')).toBe('石')
  })
})
