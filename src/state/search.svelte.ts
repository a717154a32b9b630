/** The text of the search box. */
export class SearchQuery {
  text = $state('')
}
