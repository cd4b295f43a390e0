import type { ReactNode } from 'react';

type Span = { zone: string; start: number; sentence: string; mark: { start: number; end: number } | null };

/** The sentence that fired, with what fired in it marked. */
export function HitSentence({ spans }: { spans: readonly Span[] }) {
  const first = spans.find((span) => span.zone === 'body') ?? spans[0];
  if (!first) return null;
  const marks = spans
    .filter((span) => span.sentence === first.sentence && span.zone === first.zone)
    .flatMap((span) => (span.mark ? [span.mark] : []))
    .sort((a, b) => a.start - b.start);
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start < at) continue;
    parts.push(first.sentence.slice(at, start));
    parts.push(
      <mark key={start} className="rounded-sm bg-mark px-0.5 text-ink">
        {first.sentence.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  parts.push(first.sentence.slice(at));
  return (
    // As wide as its text: begins where the page's lines begin, and breaks as its own language does.
    <p dir="auto" className="w-fit max-w-full leading-7">
      {parts}
    </p>
  );
}
