export type { FaultMode } from './faults.ts';
export type { Draft } from './newsroom.ts';
export { type Outlet, type OutletId, outlets, sampleGroup, sampleSources } from './outlets.ts';
export { createPress, type Press, type PressOptions, type Printed } from './press.ts';
export { type StarterActor, starterActors } from './starter.ts';
export { allTruth, type PageTruth } from './truth.ts';
