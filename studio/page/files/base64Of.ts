/** The content of a file in base64. */
export function base64Of(file: Blob): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader()
    reader.onload = () => done((reader.result as string).split(',')[1] ?? '')
    reader.onerror = () => failed(reader.error!)
    reader.readAsDataURL(file)
  })
}
