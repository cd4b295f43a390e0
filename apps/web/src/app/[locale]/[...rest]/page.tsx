import { notFound } from 'next/navigation';

/** Every address that is no page is told so inside the right language. */
export default function Missing(): never {
  notFound();
}
