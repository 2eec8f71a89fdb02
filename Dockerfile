FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npx tsc -b && npx vite build --config console/web/vite.config.ts && node build/worker/bundle.js

FROM node:24-slim
WORKDIR /app
ENV TZ=UTC NODE_ENV=production
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/build build
COPY --from=build /app/package.json ./
COPY --from=build /app/record/migrations record/migrations
USER node
CMD ["node", "build/console/server/main.js"]
