import { FilesPage } from '../../../../../features/roster/files-page.tsx';
import { readReader } from '../../../../../server/reader.ts';
import { titled } from '../../../../../server/titled.ts';

export const generateMetadata = titled('files');

export default async function Page() {
  const { me } = await readReader();
  return me ? <FilesPage /> : null;
}
