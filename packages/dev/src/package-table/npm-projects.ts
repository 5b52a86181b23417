/**
 * What projects install together, as their guides say. Each line is installed with the user's own npm; what is put on the disk then, these
 * packages and all that they need, is what the table knows; the first lines count most where room is short.
 */
export const npmProjects: readonly string[] = [
  "express body-parser cors helmet morgan compression cookie-parser express-session express-validator multer dotenv jsonwebtoken",
  "express@4.21.2 bcryptjs passport passport-jwt express-rate-limit ejs pug nodemailer winston debug",
  "typescript@5.7 zod@3 koa@2 pino@9 prettier@3.4 axios@1 dotenv@16 uuid@9 commander@12 date-fns@3",
  "react@18 react-dom@18 react-router-dom@6 vite@5 @vitejs/plugin-react@4 typescript@5.4 redux@4",
  "fastify@4 mongoose@8 ioredis@5 helmet@7 chalk@4 glob@10 rimraf@5 prettier@3.0 date-fns@2",
  "webpack@5 lodash@4 moment@2 rxjs@7 tslib@2 uuid@8 node-fetch@2 typescript@4.9 prettier@2 eslint@8.57",
  "yarn pnpm serve http-server pm2 corepack gulp-cli grunt-cli bower node-gyp",
  "mongoose pg mysql2 redis ioredis sequelize knex typeorm sqlite3 mongodb",
  "fastify pino zod koa koa-router socket.io ws graphql lodash moment dayjs uuid node-fetch chalk commander yargs",
  "react react-dom react-router-dom vite @vitejs/plugin-react axios zustand @tanstack/react-query",
  "next react react-dom eslint-config-next",
  "eslint@8 typescript@5.6 prettier@3.3 jest@29 ts-jest@29 @types/jest@29 eslint-plugin-import eslint-plugin-react",
  "jest ts-jest ts-node nodemon tsx supertest concurrently rimraf cross-env husky lint-staged",
  "@nestjs/core @nestjs/common @nestjs/platform-express @nestjs/config @nestjs/jwt @nestjs/swagger rxjs reflect-metadata",
  "prisma@6 @prisma/client@6 swagger-ui-express swagger-jsdoc bull bullmq amqplib kafkajs",
  "typescript eslint@9 @typescript-eslint/parser @typescript-eslint/eslint-plugin prettier eslint-config-prettier @types/node",
  "tailwindcss@3 postcss autoprefixer @types/react @types/react-dom @reduxjs/toolkit react-redux redux",
  "webpack webpack-cli webpack-dev-server babel-loader css-loader style-loader html-webpack-plugin mini-css-extract-plugin",
  "vue vue-router pinia vite @vitejs/plugin-vue vue-tsc element-plus",
  "@babel/core @babel/cli @babel/preset-env @babel/preset-react @babel/preset-typescript sass sass-loader less core-js",
  "next@14 react@18 react-dom@18",
  "@nestjs/cli @nestjs/testing class-validator class-transformer ts-loader tsconfig-paths source-map-support",
  "aws-sdk @aws-sdk/client-s3 sharp puppeteer cheerio cron node-cron",
  "mocha chai sinon nyc vitest",
  "esbuild rollup tsup turbo svelte @sveltejs/kit",
  "npm",
  "@angular/core @angular/common @angular/router @angular/forms @angular/cli @angular/compiler-cli @angular/build zone.js",
  "react-scripts react react-dom web-vitals @testing-library/react @testing-library/jest-dom",
];
