/** What is open in the workbench: two stages, findings with fixes, a variable, a copy between the stages. */
export const dockerfile = `FROM node:22-slim AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .

FROM node:22-slim AS runtime
ARG PORT=3000
WORKDIR /app
RUN apt-get update && apt-get install -y curl
COPY --from=build /app /app
EXPOSE $PORT
CMD npm start
`;
