const HAS_CHOICE = /(^|\s)(أو|OR|or)(\s|$)/u;

/** A query as typed with one more condition that must hold as well; `first` puts it before the words it rules. */
export function addCondition(query: string, condition: string, first = false): string {
  const typed = query.trim();
  if (!typed) return `${condition} `;
  const kept = HAS_CHOICE.test(typed) ? `(${typed})` : typed;
  return first ? `${condition} ${kept}` : `${kept} ${condition}`;
}

/** A name as the value of a field; quotes inside it would end it. */
export const quoteName = (name: string): string => `"${name.replaceAll('"', '')}"`;
