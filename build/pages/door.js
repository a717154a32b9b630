// Sends a reader whose address has a view of the atlas after `#` from a page to that view. The atlas is where this script is.
{
  const { search, hash } = location
  if (/\w(=|%(25)*3D)/i.test(hash)) location.replace(new URL('./', document.currentScript.src).href + search + hash)
}
