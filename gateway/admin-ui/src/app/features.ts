import type { Feature, MenuEntry } from './feature'

const modules = import.meta.glob<Feature>('../features/*/feature.ts', { eager: true, import: 'default' })

export const features: Feature[] = Object.values(modules)

export const menu: MenuEntry[] = features.flatMap((feature) => feature.menu).sort((a, b) => a.order - b.order)
