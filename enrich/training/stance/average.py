"""Averages the weights of models that were trained from the same beginning.

    python3 -m stance.average seed1.pt seed2.pt seed3.pt --out model.pt

A model that is named twice counts twice.
"""

import argparse

import torch


def average(states):
    """One state of the means of all weights."""
    return {name: sum(s[name] for s in states) / len(states) for name in states[0]}


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("models", nargs="+")
    options.add_argument("--out", required=True)
    o = options.parse_args()
    torch.save(average([torch.load(m, map_location="cpu") for m in o.models]), o.out)


if __name__ == "__main__":
    main()
