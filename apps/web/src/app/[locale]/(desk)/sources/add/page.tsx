import { AddPage } from '../../../../../features/sources/add/add-page.tsx';
import { readReader } from '../../../../../server/reader.ts';
import { titled } from '../../../../../server/titled.ts';

export const generateMetadata = titled('sources');

export default async function Page() {
  const { me } = await readReader();
  return me ? <AddPage /> : null;
}
