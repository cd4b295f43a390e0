import { SourcesPage } from '../../../../features/sources/sources-page.tsx';

export default SourcesPage;
