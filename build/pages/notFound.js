// 404.html. Sends a reader whose link has lost its fragment to the view that the link names, and finds the way back.
{
  const { search, hash } = location
  // An address that begins with two slashes would name another host.
  const pathname = location.pathname.replace(/^\/+/, '/')
  // Some programs write the `#` of a link as `%23`, or as `%2523` if they encode it twice: the view is then a part of the path.
  const [path, view = ''] = pathname.split(/%(?:25)*23(.*)/i)
  const fragment = view ? `#${view}${search}${hash}` : hash
  // The path of the site, if its address is known.
  const known = 'PATH'
  const page = new RegExp(`/(?:${'LANGUAGES'})(?:/[^/]*)?/?(?:index\\.html)?$`, 'i')
  const root = known && pathname.startsWith(known) ? known : path.replace(page, '/').replace(/[^/]*$/, '')
  for (const link of document.querySelectorAll('a')) link.href = `${root}#lang=${link.dataset.language}`
  if (/\w(=|%(25)*3D)/i.test(fragment)) location.replace(root + fragment)
}
