const SPACE = /[ \t\n\r]*/y;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const DEEPEST = 100;

/** Where a text stops being JSON, in UTF-16 units; null when it is JSON throughout. Browsers say so each in its own words, or not at all. */
export function jsonFault(text: string): number | null {
  let at = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null || found[0] === '') return false;
    at = pattern.lastIndex;
    return true;
  };
  const next = (sign: string): boolean => {
    skip(SPACE);
    if (text[at] !== sign) return false;
    at++;
    return true;
  };
  const list = (close: string, member: () => boolean): boolean => {
    if (next(close)) return true;
    do {
      if (!member()) return false;
    } while (next(','));
    return next(close);
  };
  const value = (depth: number): boolean => {
    skip(SPACE);
    if (depth > DEEPEST) return false;
    if (next('[')) return list(']', () => value(depth + 1));
    if (next('{'))
      return list('}', () => {
        skip(SPACE);
        return skip(TEXT) && next(':') && value(depth + 1);
      });
    return skip(TEXT) || skip(SCALAR);
  };
  if (!value(0)) return at;
  skip(SPACE);
  return at < text.length ? at : null;
}
