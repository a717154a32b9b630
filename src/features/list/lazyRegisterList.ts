import { lazyModule } from '../../ui/lazyModule'

/** What shows the rows of the register in the list. Only the number of rows of each group is part of the first view. */
export const registerList = lazyModule(async () => {
  const [{ rowLists }, { default: GroupRows }, { default: GroupJumps }] = await Promise.all([
    import('./rowLists'),
    import('./GroupRows.svelte'),
    import('./GroupJumps.svelte'),
  ])
  return { rowLists, GroupRows, GroupJumps }
})
