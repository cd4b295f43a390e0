/** The product's mark: a watch tower's lamp over the horizon. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true" focusable="false">
      <path d="M6 23a10 10 0 0 1 20 0" stroke="currentColor" strokeWidth="2" />
      <path d="M2.5 23h27" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      <path d="M10 27.5h12" stroke="currentColor" strokeWidth="2" strokeLinecap="round" opacity=".45" />
      <path
        d="M16 4v5M7.2 7.8l2.4 3.4M24.8 7.8l-2.4 3.4"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        opacity=".45"
      />
      <circle cx="16" cy="19" r="3" fill="var(--signal)" />
    </svg>
  );
}
