/** An article in the shape it will have. */
export function ArticleSkeleton() {
  return (
    <div aria-hidden className="grid gap-4">
      <div className="skeleton h-4 w-28" />
      <div className="skeleton h-9 w-11/12" />
      <div className="skeleton h-9 w-2/3" />
      <div className="skeleton h-4 w-52" />
      <div className="mt-6 grid gap-3.5">
        {['98%', '94%', '96%', '40%', '92%', '97%', '55%'].map((width) => (
          <div key={width} className="skeleton h-4" style={{ width }} />
        ))}
      </div>
    </div>
  );
}
