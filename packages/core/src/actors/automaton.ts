import { COMPOUND, ends, glue, OPTIONAL_PARTS, sameFather } from './compounds.ts';
import { hashOf, Sieve } from './traits.ts';
import type { Word } from './words.ts';

/** A form found in a text: words `from` up to but not including `to`. */
export type Hit = {
  form: number;
  from: number;
  to: number;
  /** Raw start of the name, its particle left out. */
  start: number;
  particles: string;
  key: string;
  /** Words of the text that the form does not have (a father's name, say). */
  added: number;
};

const STEP = 2 ** 22;

/**
 * A trie over name words, walked from every word of a text. One pass: the cost is that of the text's
 * words and of the longest form, whatever the number of forms, for every step is one look-up in one hash map.
 */
export class Automaton {
  private readonly ids = new Map<string, number>();
  private readonly roots = new Map<string, number>();
  private readonly sieve = new Sieve();
  private readonly next = new Map<number, number>();
  private readonly ends: (number[] | undefined)[] = [undefined];
  private readonly plain = new Map<string, string>();

  /** Adds a form by its glued keys; optional parts inside it («بن», «بك») are dropped. */
  add(keys: readonly string[], form: number): void {
    let node = 0;
    keys.forEach((key, i) => {
      if (i > 0 && OPTIONAL_PARTS.has(key)) return;
      node = this.child(node, key);
    });
    const at = this.ends[node];
    if (at === undefined) this.ends[node] = [form];
    else if (!at.includes(form)) at.push(form);
  }

  private child(node: number, key: string): number {
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.ids.size + 1;
      this.ids.set(key, id);
      if (key.startsWith('ال') && key.length > 4) this.plain.set(key.slice(2), key);
    }
    const at = node * STEP + id;
    let to = this.next.get(at);
    if (to === undefined) {
      to = this.ends.length;
      this.ends.push(undefined);
      this.next.set(at, to);
      if (node === 0) {
        this.roots.set(key, to);
        this.sieve.add(hashOf(key));
      }
    }
    return to;
  }

  private step(node: number, key: string): number | undefined {
    const id = this.ids.get(key);
    if (id !== undefined) {
      const to = this.next.get(node * STEP + id);
      if (to !== undefined) return to;
    }
    return undefined;
  }

  /** A later word of a name may leave out its article or carry one («عبد الحميد دبيبة»). */
  private loose(node: number, key: string): number | undefined {
    const exact = this.step(node, key);
    if (exact !== undefined) return exact;
    if (key.length > 4 && key.startsWith('ال')) return this.step(node, key.slice(2));
    const withArticle = this.plain.get(key);
    return withArticle === undefined ? undefined : this.step(node, withArticle);
  }

  /** The first keys of all forms. */
  openings(): Iterable<string> {
    return this.roots.keys();
  }

  /**
   * Every form found in the words, in order of place; overlaps included. With `opening`, the trait of this
   * automaton's first keys, a word without it is passed over at once.
   */
  find(words: readonly Word[], mayAdd: (word: Word) => boolean = () => false, opening = 0): Hit[] {
    const out: Hit[] = [];
    for (let i = 0; i < words.length; i++) this.findAt(words, i, mayAdd, opening, out);
    return out;
  }

  private findAt(
    words: readonly Word[],
    i: number,
    mayAdd: (word: Word) => boolean,
    opening: number,
    out: Hit[],
  ): void {
    const word = words[i];
    if (word === undefined) return;
    const next = words[i + 1];
    const follower = next?.soft ? next.f : null;
    if (opening !== 0 && (word.traits & (opening | COMPOUND)) === 0 && !ends(follower)) return;
    for (const reading of word.readings) {
      const joined = follower === null ? null : glue(reading.key, follower);
      const key = joined ?? sameFather(reading.key);
      if (key === reading.key && !this.sieve.mayHave(reading.hash)) continue;
      let node = this.roots.get(key);
      let at = joined === null ? i + 1 : i + 2;
      if (node === undefined && joined !== null) {
        node = this.roots.get(sameFather(reading.key));
        at = i + 1;
      }
      if (node === undefined) continue;
      const emit = (end: number, added: number, where: number): void => {
        for (const form of this.ends[where] ?? []) {
          out.push({
            form,
            from: i,
            to: end,
            start: word.start + reading.cut,
            particles: reading.particles,
            key,
            added,
          });
        }
      };
      this.walk(words, node, at, 0, mayAdd, emit);
    }
  }

  private walk(
    words: readonly Word[],
    from: number,
    start: number,
    added: number,
    mayAdd: (word: Word) => boolean,
    emit: (end: number, added: number, node: number) => void,
  ): void {
    let node = from;
    let at = start;
    emit(at, added, node);
    for (;;) {
      const word = words[at];
      if (!word?.soft) return;
      const after = words[at + 1];
      const joined = after?.soft ? glue(word.f, after.f) : null;
      const key = word.readings[0]?.key ?? word.f;
      let to = joined === null ? undefined : this.loose(node, joined);
      let taken = 2;
      if (to === undefined) {
        to = this.loose(node, sameFather(key));
        taken = 1;
      }
      if (to !== undefined) {
        node = to;
        at += taken;
        emit(at, added, node);
        continue;
      }
      if (OPTIONAL_PARTS.has(word.f)) {
        at += 1;
        continue;
      }
      if (added < 2 && mayAdd(word)) {
        // a father's name, or his and his father's, that the form leaves out
        let skipped = at;
        for (let more = 1; added + more <= 2; more++) {
          const here = words[skipped];
          if (!here?.soft || !mayAdd(here)) break;
          const after = words[skipped + 1];
          skipped += after?.soft && glue(here.f, after.f) !== null ? 2 : 1;
          const beyond = words[skipped];
          if (!beyond?.soft) break;
          const next = this.loose(node, sameFather(beyond.readings[0]?.key ?? beyond.f));
          if (next !== undefined) {
            this.walk(words, next, skipped + 1, added + more, mayAdd, emit);
            break;
          }
        }
      }
      return;
    }
  }
}
