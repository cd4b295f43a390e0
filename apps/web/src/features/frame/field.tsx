import { ChevronDown } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { useId } from 'react';

const BOX =
  'w-full rounded-md border border-line-strong bg-raised px-3 text-ink aria-invalid:border-bad min-h-10 disabled:opacity-60';

/** A labelled input; its hint and its error are read with it. */
export function TextField(
  props: Omit<ComponentProps<'input'>, 'id'> & { label: string; hint?: ReactNode; error?: ReactNode },
) {
  const { label, hint, error, className = '', ...rest } = props;
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1 block font-semibold text-sm">
        {label}
      </label>
      <input
        {...rest}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        className={BOX}
      />
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-muted text-sm">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="mt-1 text-bad text-sm">
          {error}
        </p>
      )}
    </div>
  );
}

export type Choice = { value: string; label: string };

/** One of a few, in the platform's own control. */
export function SelectField(
  props: Omit<ComponentProps<'select'>, 'id' | 'onChange'> & {
    label: string;
    choices: readonly Choice[];
    onPick: (value: string) => void;
    hint?: ReactNode;
  },
) {
  const { label, choices, onPick, hint, className = '', ...rest } = props;
  const id = useId();
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1 block font-semibold text-sm">
        {label}
      </label>
      <span className="relative block">
        <select
          {...rest}
          id={id}
          onChange={(event) => onPick(event.target.value)}
          className={`${BOX} appearance-none pe-9`}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <ChevronDown
          size={16}
          aria-hidden
          className="pointer-events-none absolute inset-y-0 end-3 my-auto text-muted"
        />
      </span>
      {hint && <p className="mt-1 text-muted text-sm">{hint}</p>}
    </div>
  );
}
