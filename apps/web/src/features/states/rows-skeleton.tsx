const WIDTHS = ['46%', '38%', '52%', '41%', '48%', '35%'];

/** Rows in the shape of what comes; seen only once the wait is felt. */
export function RowsSkeleton() {
  return (
    <div aria-hidden className="divide-y border-b">
      {WIDTHS.map((width) => (
        <div key={width} className="py-4">
          <div className="skeleton h-5" style={{ width }} />
          <div className="skeleton mt-2.5 h-3.5 w-3/5" />
        </div>
      ))}
    </div>
  );
}
