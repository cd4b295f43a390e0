import { PastePage } from '../../../../../features/sources/paste/paste-page.tsx';
import { readReader } from '../../../../../server/reader.ts';
import { titled } from '../../../../../server/titled.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = titled('sources');

export default async function Page({ searchParams }: Props) {
  const { me } = await readReader();
  if (!me) return null;
  const { url, outlet } = await searchParams;
  return (
    <PastePage
      url={typeof url === 'string' ? url.slice(0, 2000) : ''}
      outlet={typeof outlet === 'string' ? outlet.slice(0, 120) : ''}
    />
  );
}
