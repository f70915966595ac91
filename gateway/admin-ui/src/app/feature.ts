import type { Component } from 'vue'
import type { Right } from '@/api/generated/rights'

type Page = () => Promise<{ default: Component }>

export interface FeatureRoute {
  path: string
  name: string
  page: Page
  /** i18n key of the document title. */
  title: string
  /** The right that opens it; without one every signed-in person may. */
  right?: Right
  /** Shown without a shell and without a session. */
  open?: boolean
  /** On the phone this page has its own way back instead of the tabs. */
  focused?: boolean
}

export interface MenuEntry {
  to: string
  label: string
  /** Short name under a phone tab, where it differs. */
  tabLabel?: string
  icon: Component
  group: 'today' | 'orders' | 'me'
  order: number
  right?: Right
  /** Tabs are for the phone only, menu entries for the desktop only, unless both. */
  on?: 'phone' | 'desktop'
  /** `G` and then this letter goes there. */
  shortcut?: string
}

/** What the app knows about a feature: its routes, menu entries, rights and shortcuts in one object. */
export interface Feature {
  name: string
  routes: FeatureRoute[]
  menu: MenuEntry[]
}

export function defineFeature(feature: Feature): Feature {
  return feature
}
