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

/** What follows a word in a name: most words of a register's names are followed by one word only. */
type Node = { key: string; to: number; more: Map<string, number> | null; ends: number[] | null };

/**
 * A trie over name words, walked from every word of a text. One pass: the cost is that of the text's words and of
 * the longest form, whatever the number of forms, for every step is one comparison or one look-up.
 */
export class Automaton {
  private readonly roots = new Map<string, number>();
  private readonly sieve = new Sieve();
  private readonly nodes: Node[] = [{ key: '', to: -1, more: null, ends: null }];

  /** Adds a form by its glued keys; optional parts inside it («بن», «بك») are dropped. */
  add(keys: readonly string[], form: number): void {
    let at = 0;
    keys.forEach((key, i) => {
      if (i > 0 && OPTIONAL_PARTS.has(key)) return;
      at = i === 0 ? this.root(key) : this.child(at, key);
    });
    const node = this.nodes[at];
    if (node === undefined) return;
    if (node.ends === null) node.ends = [form];
    else if (!node.ends.includes(form)) node.ends.push(form);
  }

  private grow(): number {
    this.nodes.push({ key: '', to: -1, more: null, ends: null });
    return this.nodes.length - 1;
  }

  private root(key: string): number {
    let to = this.roots.get(key);
    if (to === undefined) {
      to = this.grow();
      this.roots.set(key, to);
      this.sieve.add(hashOf(key));
    }
    return to;
  }

  private child(at: number, key: string): number {
    const known = this.step(at, key);
    const node = this.nodes[at];
    if (known !== undefined || node === undefined) return known ?? 0;
    const to = this.grow();
    if (node.to < 0) {
      node.key = key;
      node.to = to;
    } else {
      node.more ??= new Map();
      node.more.set(key, to);
    }
    return to;
  }

  private step(at: number, key: string): number | undefined {
    const node = this.nodes[at];
    if (node === undefined || node.to < 0) return undefined;
    return node.key === key ? node.to : node.more?.get(key);
  }

  /** A later word of a name may leave out its article or carry one («عبد الحميد دبيبة»). */
  private loose(at: number, key: string): number | undefined {
    const node = this.nodes[at];
    if (node === undefined || node.to < 0) return undefined;
    const exact = this.step(at, key);
    if (exact !== undefined) return exact;
    if (key.length > 4 && key.startsWith('ال')) return this.step(at, key.slice(2));
    if (key.length < 3) return undefined;
    if (node.more !== null) return this.step(at, `ال${key}`);
    const { length } = node.key;
    return length === key.length + 2 && node.key.startsWith('ال') && node.key.endsWith(key)
      ? node.to
      : undefined;
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
        for (const form of this.nodes[where]?.ends ?? []) {
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
