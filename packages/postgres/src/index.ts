export { type Cluster, type ClusterOptions, startCluster } from './cluster.ts';
export { PostgresFailure, type PostgresFailureCode } from './failure.ts';
