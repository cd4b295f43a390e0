export { isPublicAddress } from './address.ts';
export {
  createHttp,
  type GetOptions,
  type Http,
  type HttpOptions,
  type HttpResponse,
  type PostOptions,
} from './client.ts';
export { type Fate, HttpFailure, type HttpFailureCode } from './failure.ts';
export { createRobots, type Robots, type RobotsRule } from './robots.ts';
