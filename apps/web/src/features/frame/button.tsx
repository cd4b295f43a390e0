import type { ComponentProps } from 'react';

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger';

const LOOKS: Record<ButtonLook, string> = {
  primary: 'bg-accent text-on-accent hover:opacity-90',
  plain: 'border border-line-strong bg-raised text-ink hover:bg-sunk',
  quiet: 'text-muted hover:bg-sunk hover:text-ink',
  danger: 'border border-bad text-bad hover:bg-bad-soft',
};

export function buttonClass(look: ButtonLook = 'plain', small = false): string {
  return `inline-flex items-center justify-center gap-2 rounded-md font-semibold transition-colors disabled:cursor-not-allowed disabled:opacity-50 ${
    small ? 'min-h-8 px-2.5 text-[13px]' : 'min-h-10 px-4 text-sm'
  } ${LOOKS[look]}`;
}

export function Button({
  look = 'plain',
  small = false,
  className = '',
  ...rest
}: ComponentProps<'button'> & { look?: ButtonLook; small?: boolean }) {
  return <button type="button" {...rest} className={`${buttonClass(look, small)} ${className}`} />;
}

/** A button that is a picture; its name is read out and shown on hover. */
export function IconButton({
  label,
  className = '',
  ...rest
}: Omit<ComponentProps<'button'>, 'aria-label'> & { label: string }) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={`inline-flex size-9 shrink-0 items-center justify-center rounded-md text-muted transition-colors hover:bg-sunk hover:text-ink aria-pressed:text-accent ${className}`}
    />
  );
}
