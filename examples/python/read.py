#!/usr/bin/env python3
"""Follows news.articles and prints one line an article: countries, stances, title.

    python3 read.py [--max N]

Needs confluent-kafka and avro (Debian: python3-confluent-kafka, python3-avro). Where Kafka and the
registry are: BOOTSTRAP_SERVERS and SCHEMA_REGISTRY, on localhost where they are not set.

confluent-kafka's own AvroDeserializer reads the topics too; this script shows that nothing but the
framing is needed: a zero byte, the schema's id in four bytes, the record.
"""

import argparse
import io
import json
import os
import struct
import urllib.request
import uuid

import avro.io
import avro.schema
import confluent_kafka

SIGN = {"SUPPORT": "+", "OPPOSE": "-", "MIXED": "~"}


class Registry:
    """Readers of records by the id of their schema, each asked for once."""

    def __init__(self, url):
        self.url = url
        self.readers = {}

    def decode(self, value):
        magic, schema_id = struct.unpack(">bI", value[:5])
        if magic != 0:
            raise ValueError(f"not in Confluent framing: first byte is {magic}")
        if schema_id not in self.readers:
            with urllib.request.urlopen(f"{self.url}/schemas/ids/{schema_id}", timeout=10) as answer:
                schema = avro.schema.parse(json.load(answer)["schema"])
            self.readers[schema_id] = avro.io.DatumReader(schema)
        return self.readers[schema_id].read(avro.io.BinaryDecoder(io.BytesIO(value[5:])))


def line(article):
    countries = " ".join(tag["code"] for tag in article["countries"])
    stances = ", ".join(
        f"{each['holder']}>{each['target']} {SIGN[each['polarity']]}" for each in article["stances"]
    )
    return "\t".join([article["id"], countries, stances, article["title"]])


def main():
    arguments = argparse.ArgumentParser(description="Follows news.articles.")
    arguments.add_argument("--max", type=int, help="ends after so many articles")
    most = arguments.parse_args().max
    registry = Registry(os.environ.get("SCHEMA_REGISTRY", "http://localhost:8081"))
    consumer = confluent_kafka.Consumer(
        {
            "bootstrap.servers": os.environ.get("BOOTSTRAP_SERVERS", "localhost:9092"),
            "group.id": f"dateline-reader-{uuid.uuid4()}",
            "auto.offset.reset": "earliest",
            "isolation.level": "read_committed",
        }
    )
    consumer.subscribe([os.environ.get("TOPIC", "news.articles")])
    seen = 0
    try:
        while most is None or seen < most:
            message = consumer.poll(1.0)
            if message is None:
                continue
            if message.error():
                raise SystemExit(str(message.error()))
            print(line(registry.decode(message.value())), flush=True)
            seen += 1
    except KeyboardInterrupt:
        pass
    finally:
        consumer.close()


if __name__ == "__main__":
    main()
