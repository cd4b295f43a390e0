export { type Cluster, type ClusterOptions, startCluster } from './cluster.ts';
export { isFull, PostgresFailure, type PostgresFailureCode } from './failure.ts';
