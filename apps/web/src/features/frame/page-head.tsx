import type { ReactNode } from 'react';

/** The head of a page that is read from the top. */
export function PageHead(props: { title: ReactNode; lead?: ReactNode; actions?: ReactNode }) {
  return (
    <header className="flex flex-wrap items-end gap-x-6 gap-y-3 border-b pb-4">
      <div className="min-w-0 flex-1 basis-72">
        <h1 className="font-semibold text-2xl leading-9">{props.title}</h1>
        {props.lead && <p className="mt-1 max-w-2xl text-pretty text-muted">{props.lead}</p>}
      </div>
      {props.actions && <div className="flex flex-wrap items-center gap-2">{props.actions}</div>}
    </header>
  );
}

/** A page that is read from the top: measure, margins, room for the phone's rail. */
export function Sheet({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  return (
    <div className={`mx-auto px-4 py-6 tablet:px-8 tablet:py-8 ${wide ? 'max-w-6xl' : 'max-w-3xl'}`}>
      {children}
    </div>
  );
}
