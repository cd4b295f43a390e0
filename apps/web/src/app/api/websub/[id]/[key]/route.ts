import { house } from '../../../../../server/house.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ id: string; key: string }> };

/** Where WebSub hubs call. */
const handle = async (request: Request, { params }: Props) => house().api.webSub(request, await params);

export { handle as GET, handle as POST };
