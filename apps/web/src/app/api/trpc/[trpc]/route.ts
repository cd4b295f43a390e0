import { house } from '../../../../server/house.ts';

export const dynamic = 'force-dynamic';

const handle = (request: Request) => house().api.handle(request);

export { handle as GET, handle as POST };
