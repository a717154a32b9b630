// Loads the preview again when the folder has changed.
let revision
new EventSource('/studio/api/events').onmessage = ({ data }) => {
  if (revision !== undefined && data !== revision) location.reload()
  revision = data
}
