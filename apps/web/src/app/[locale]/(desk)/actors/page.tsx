import { ActorsPage } from '../../../../features/actors/actors-page.tsx';

export default ActorsPage;
