import type { ReactNode } from 'react';

/** Says what will be here and the one thing to do. */
export function Empty(props: {
  title: string;
  heading?: 'h1' | 'h2';
  children?: ReactNode;
  action?: ReactNode;
}) {
  const Heading = props.heading ?? 'h2';
  return (
    <div className="mx-auto flex max-w-md flex-col items-center px-6 py-16 text-center">
      <svg
        width="72"
        height="40"
        viewBox="0 0 72 40"
        fill="none"
        aria-hidden="true"
        className="mb-5 text-line-strong"
      >
        <path d="M12 34a24 24 0 0 1 48 0" stroke="currentColor" strokeWidth="1.5" />
        <path d="M2 34h68" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
        <path
          d="M36 2v5M14 9l3.5 4M58 9l-3.5 4"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinecap="round"
          opacity=".6"
        />
      </svg>
      <Heading className="text-balance font-semibold text-lg">{props.title}</Heading>
      {props.children && <p className="mt-2 text-balance text-muted">{props.children}</p>}
      {props.action && <div className="mt-5">{props.action}</div>}
    </div>
  );
}
