// Stands in for the package of that name, which hands out all of Vue as one object: nothing of it could be left out.
export * from 'vue'

export const isVue2 = false
