import { LedgerPage } from '../../../../../features/sources/ledger-page.tsx';

export default LedgerPage;
