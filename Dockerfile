# syntax=docker/dockerfile:1
# One file, two small images: `--target web` and `--target worker`.
ARG NODE=node:24.11-bookworm-slim

FROM ${NODE} AS base
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1

# Everything that builds: the workspace with its development packages.
FROM base AS build
ENV NODE_ENV=development CI=true
RUN npm install --global pnpm@10.34.8
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml .npmrc ./
COPY packages packages
COPY apps apps
COPY e2e/package.json e2e/package.json
COPY bench/package.json bench/package.json
RUN pnpm install --frozen-lockfile
COPY tsconfig.base.json turbo.json prisma.config.ts ./
COPY prisma prisma
COPY scripts scripts
RUN node scripts/generate.ts && pnpm --filter @mirqab/web exec next build

# What the worker and the command line need at run time, and no more.
FROM base AS worker-packages
ENV CI=true
RUN npm install --global pnpm@10.34.8
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml .npmrc ./
COPY packages packages
COPY apps/worker apps/worker
COPY apps/cli apps/cli
RUN pnpm install --frozen-lockfile --prod --filter "@mirqab/worker..." --filter "@mirqab/cli..."
COPY --from=build /app/packages/db/src/generated packages/db/src/generated

FROM base AS worker
COPY --from=worker-packages --chown=node:node /app ./
COPY prisma/migrations prisma/migrations
RUN mkdir -p /data && chown node:node /data
USER node
ENV MIRQAB_DATA_DIR=/data
VOLUME /data
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=4 \
  CMD ["node", "apps/worker/src/health-check.ts"]
CMD ["node", "apps/worker/src/main.ts"]

FROM base AS web
COPY --from=build --chown=node:node /app/apps/web/.next/standalone ./
COPY --from=build --chown=node:node /app/apps/web/.next/static apps/web/.next/static
USER node
ENV PORT=3000 HOSTNAME=0.0.0.0
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=4 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT,{redirect:'manual'}).then(r=>process.exit(r.status<500?0:1),()=>process.exit(1))"]
CMD ["node", "apps/web/server.js"]
