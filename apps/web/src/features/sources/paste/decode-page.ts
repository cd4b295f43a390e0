/** How far into a page its declared charset is looked for. */
const HEAD = 4_096;

/** A saved page's text: UTF-8 when its bytes are that, else the charset it declares, else the one most Arabic pages of old were in. */
export function decodePage(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
    const declared = /charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(head)?.[1] ?? '';
    const label = /^utf-?8$/i.test(declared) || declared === '' ? 'windows-1256' : declared;
    try {
      return new TextDecoder(label).decode(bytes);
    } catch {
      return new TextDecoder('windows-1256').decode(bytes);
    }
  }
}
