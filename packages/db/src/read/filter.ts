/** A condition in SQL with its values; `$n` are numbered by whoever puts the statement together. */
export type Condition = { text: string; values: unknown[] };

/** Collects values and hands out their place. */
export class Values {
  readonly list: unknown[] = [];
  add(value: unknown): string {
    this.list.push(value);
    return `$${this.list.length}`;
  }
  /** Takes over a condition numbered from $1 on its own. */
  adopt(condition: Condition): string {
    const shift = this.list.length;
    this.list.push(...condition.values);
    return condition.text.replace(/\$(\d+)/g, (_, n: string) => `$${Number(n) + shift}`);
  }
}

export const iso = (value: Date | null | undefined): string | null => (value ? value.toISOString() : null);
/** A date column (pg gives local midnight) as YYYY-MM-DD. */
export const isoDay = (value: string | null | undefined): string | null => value ?? null;
