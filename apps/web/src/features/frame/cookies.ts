/** Remembers a harmless choice (a width, a language) for a year. Values are plain words and numbers. */
export function keepCookie(name: string, value: string): void {
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=31536000; samesite=lax`;
}
