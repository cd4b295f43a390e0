import { useId } from 'react';

/** The rules as data, for those who write them so. */
export function JsonBox(props: { label: string; text: string; onChange: (text: string) => void }) {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="mb-2 block max-w-3xl text-muted text-sm">
        {props.label}
      </label>
      <textarea
        id={id}
        dir="ltr"
        rows={12}
        spellCheck={false}
        value={props.text}
        placeholder={'{\n  "ignore": [".advert"],\n  "markers": [{ "phrase": "…", "kind": "related" }]\n}'}
        onChange={(event) => props.onChange(event.target.value)}
        className="w-full max-w-3xl rounded-md border border-line-strong bg-raised p-3 font-mono text-sm"
      />
    </>
  );
}
