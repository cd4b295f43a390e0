const WIDTHS = ['88%', '71%', '94%', '64%', '80%', '90%', '68%', '84%'];

/** Rows in the shape of what comes. */
export function ListSkeleton() {
  return (
    <div aria-hidden>
      {WIDTHS.map((width) => (
        <div key={width} className="border-b py-3 ps-7 pe-3">
          <div className="skeleton h-5" style={{ width }} />
          <div className="skeleton mt-3 h-3.5 w-2/5" />
        </div>
      ))}
    </div>
  );
}
