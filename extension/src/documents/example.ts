/** A small Dockerfile with things to find and to mend, for those who have none at hand. */
export const exampleDockerfile = `FROM node:latest
WORKDIR /app
COPY . .
RUN apt-get update && apt-get install -y curl
RUN npm install
EXPOSE 3000
CMD npm start
`;
