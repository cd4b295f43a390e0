/** Rows in the shape of what comes; shown only once the wait is felt. */
export function RowsSkeleton({ rows = 6 }: { rows?: number }) {
  return (
    <div aria-hidden className="divide-y border-y">
      {Array.from({ length: rows }, (_, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of nothing
        <div key={n} className="space-y-2 py-4">
          <div className="skeleton h-5 w-2/5" />
          <div className="skeleton h-4 w-3/5" />
        </div>
      ))}
    </div>
  );
}
