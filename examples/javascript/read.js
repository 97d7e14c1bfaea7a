// Follows news.articles and prints one line an article: countries, stances, title.
//
//   npm ci && node read.js [--max N]
//
// Where Kafka and the registry are: BOOTSTRAP_SERVERS and SCHEMA_REGISTRY, on localhost where they are not set.
import { Kafka, logLevel } from 'kafkajs';
import { SchemaRegistry } from '@kafkajs/confluent-schema-registry';

const max = process.argv[2] === '--max' ? Number(process.argv[3]) : Infinity;
const topic = process.env.TOPIC ?? 'news.articles';
const kafka = new Kafka({
  clientId: 'dateline-reader',
  brokers: (process.env.BOOTSTRAP_SERVERS ?? 'localhost:9092').split(','),
  logLevel: logLevel.ERROR,
});
const registry = new SchemaRegistry({ host: process.env.SCHEMA_REGISTRY ?? 'http://localhost:8081' });
const sign = { SUPPORT: '+', OPPOSE: '-', MIXED: '~' };

const consumer = kafka.consumer({ groupId: `dateline-reader-${process.pid}` });
await consumer.connect();
await consumer.subscribe({ topic, fromBeginning: true });

let seen = 0;
const enough = new Promise((resolve) => {
  process.once('SIGINT', resolve);
  consumer.run({
    eachMessage: async ({ message }) => {
      if (seen >= max) return;
      const article = await registry.decode(message.value);
      const countries = article.countries.map((tag) => tag.code).join(' ');
      const stances = article.stances.map((s) => `${s.holder}>${s.target} ${sign[s.polarity]}`).join(', ');
      console.log(`${article.id}\t${countries}\t${stances}\t${article.title}`);
      if (++seen >= max) resolve();
    },
  });
});
await enough;
await consumer.disconnect();
