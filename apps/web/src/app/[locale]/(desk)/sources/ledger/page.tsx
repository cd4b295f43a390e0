import { LedgerPage } from '../../../../../features/sources/ledger-page.tsx';
import { titled } from '../../../../../server/titled.ts';

export const generateMetadata = titled('ledger');

export default LedgerPage;
