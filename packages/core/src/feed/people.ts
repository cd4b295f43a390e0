import { all, type Fields, fieldsOf, first, text } from './fields.ts';
import { collapse, innerText, plainText } from './text.ts';
import type { XmlNode } from './xml.ts';

/** Elements looked at for one entry's people. */
const MAX_PEOPLE = 100;
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/;

/** A person as written to the name alone: `n@x.example (Name)`, `Name <n@x.example>`, `Name`; the address when there is no name. */
export function personName(raw: string): string | null {
  const value = plainText(raw.replace(/<([^<>\s]{1,200}@[^<>\s]{1,200})>/g, '($1)'));
  if (value === '' || value.length > 300) return null;
  const email = EMAIL.exec(value)?.[0];
  if (email === undefined) return value;
  const bracketed = /\(([^()]*)\)/.exec(value)?.[1]?.trim();
  if (bracketed && !bracketed.includes('@')) return collapse(bracketed);
  const rest = collapse(value.replace(email, ' ').replace(/mailto:|[()<>[\]]/gi, ' ')).replace(
    /^[\s,;:-]+|[\s,;:-]+$/g,
    '',
  );
  return rest === '' ? email : rest;
}

/** The people an element names: Atom's parts, or text. */
function namesIn(node: XmlNode): string[] {
  const parts = fieldsOf(node);
  const name =
    first(parts, ['atom:name', 'name', 'itunes:name', 'foaf:name', 'rdf:value'], text) ??
    first(parts, ['atom:email', 'email', 'itunes:email'], text);
  // Of a person in parts only the name and the address of a mailbox name them; a homepage does not.
  const written =
    parts.size === 0 ? innerText(node) : node.kids.filter((kid) => typeof kid === 'string').join(' ');
  const person = personName(name ?? written);
  return person === null ? [] : [person];
}

/** Names in the order they stand, each once; later lists only add people whose name is not there yet. */
export function people(fields: Fields, ...names: string[]): string[] {
  const found: string[] = [];
  for (const node of all(fields, ...names).slice(0, MAX_PEOPLE))
    for (const person of namesIn(node)) if (!found.includes(person)) found.push(person);
  // A bare address says less than the name beside it.
  const named = found.filter((person) => !EMAIL.test(person));
  return named.length > 0 ? named : found;
}
