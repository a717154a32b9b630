import { verdicts, type Verdict } from '../content/verdicts'

/** What the reader has opened and filtered of what became of the article's statements. */
export class Outcomes {
  /** The id of the outcome that a link names or that was opened last, while it is open. */
  current = $state<string | null>(null)
  #selected = $state.raw<readonly Verdict[]>([])

  /** The verdicts that the list of outcomes is limited to, in the order of the schema. Empty for all of them. */
  get selected(): readonly Verdict[] {
    return this.#selected
  }
  set selected(wanted: readonly Verdict[]) {
    this.#selected = verdicts.filter((verdict) => wanted.includes(verdict))
  }

  toggle(verdict: Verdict): void {
    const isSelected = this.#selected.includes(verdict)
    this.selected = isSelected ? this.#selected.filter((other) => other !== verdict) : [...this.#selected, verdict]
  }
}
