import { createCaller } from '@mirqab/api/router';
import { house } from '../../../server/house.ts';
import { isId } from '../../../server/ids.ts';

export const dynamic = 'force-dynamic';

const refuse = (status: number) => new Response(null, { status, headers: { 'cache-control': 'no-store' } });

/** The page an article was read from, as text: nothing in it is ever run or drawn here. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  const { api } = house();
  const ctx = await api.context(request.headers);
  if (!ctx.caller) return refuse(401);
  if (!isId(id)) return refuse(404);
  const reference = await createCaller(ctx)
    .articles.raw({ id })
    .catch(() => null);
  const bytes = reference && (await api.keptBytes(reference.hash));
  if (!bytes) return refuse(404);
  const charset = /charset=["']?([\w-]{2,40})/i.exec(reference.contentType ?? '')?.[1] ?? 'utf-8';
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': `text/plain; charset=${charset}`,
      'content-disposition': `inline; filename="${id}.txt"`,
      'cache-control': 'private, max-age=3600',
    },
  });
}
