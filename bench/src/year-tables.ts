// What the simulated year keeps: delays, keys once seen, and what is due next, each small enough for a year of two thousand sources.

/** Delays in steps of ten seconds, up to two days. */
export class Delays {
  private readonly counts = new Uint32Array(17_281);
  private total = 0;
  add(ms: number): void {
    this.counts[Math.min(this.counts.length - 1, Math.floor(ms / 10_000))]! += 1;
    this.total++;
  }
  /** Minutes below which this share of the delays lies. */
  quantile(share: number): number {
    let sum = 0;
    for (let i = 0; i < this.counts.length; i++) {
      sum += this.counts[i]!;
      if (sum >= this.total * share) return ((i + 0.5) * 10_000) / 60_000;
    }
    return Number.NaN;
  }
}

/** All keys ever stored: open addressing over 53-bit numbers. */
export class Seen {
  private slots = new Float64Array(1 << 20);
  private size = 0;
  /** True when the key was not there. */
  add(key: number): boolean {
    if (this.size * 2 > this.slots.length) this.grow();
    return this.put(key);
  }
  private put(key: number): boolean {
    const mask = this.slots.length - 1;
    let at = (key % 0x7fffffff) & mask;
    for (; this.slots[at] !== 0; at = (at + 1) & mask) if (this.slots[at] === key) return false;
    this.slots[at] = key;
    this.size++;
    return true;
  }
  private grow(): void {
    const old = this.slots;
    this.slots = new Float64Array(old.length * 2);
    this.size = 0;
    for (const key of old) if (key !== 0) this.put(key);
  }
}

/** The next thing that is due: a binary heap of (time, source). */
export class Agenda {
  private readonly times: number[] = [];
  private readonly who: number[] = [];
  get length(): number {
    return this.times.length;
  }
  push(time: number, source: number): void {
    let i = this.times.length;
    this.times.push(time);
    this.who.push(source);
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (this.times[parent]! <= time) break;
      this.times[i] = this.times[parent]!;
      this.who[i] = this.who[parent]!;
      i = parent;
    }
    this.times[i] = time;
    this.who[i] = source;
  }
  pop(): [time: number, source: number] {
    const top: [number, number] = [this.times[0]!, this.who[0]!];
    const time = this.times.pop()!;
    const source = this.who.pop()!;
    const n = this.times.length;
    if (n === 0) return top;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= n) break;
      if (child + 1 < n && this.times[child + 1]! < this.times[child]!) child++;
      if (this.times[child]! >= time) break;
      this.times[i] = this.times[child]!;
      this.who[i] = this.who[child]!;
      i = child;
    }
    this.times[i] = time;
    this.who[i] = source;
    return top;
  }
}
