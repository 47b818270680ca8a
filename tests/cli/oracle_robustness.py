# SPDX-FileCopyrightText: The Plumbline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How firm a finding is, worked out once more: one rating at a time, by scoring the review anew with each rating changed; and
weightings of the groups, drawn by another generator of random numbers, so that shares agree as far as chance lets them."""
import random
from collections import Counter

from oracle_score import FACTORS

N_DRAWS = 4000
# Four standard errors of the difference between a share of 4,000 draws and one of 10,000, where it is largest.
MOST_BY_CHANCE = 4 * (0.25 / 4000 + 0.25 / 10000) ** 0.5
OPTIONS = ("no-action", "draft", "amended")


def close(a, b, tolerance=1e-6):
    return a == b if a is None or b is None else abs(a - b) <= tolerance


# ------- one rating at a time

def neighbours(oracle, field, level):
    """The levels one below and one above by their numbers; None where there is none."""
    number = oracle.instrument.number(field, level)
    if number is None:
        return None, None
    known = [(oracle.instrument.number(field, id), id) for id in oracle.instrument.levels[field]]
    known = [(value, id) for value, id in known if value is not None]
    lower = max((pair for pair in known if pair[0] < number), default=(None, None))[1]
    higher = min((pair for pair in known if pair[0] > number), default=(None, None))[1]
    return lower, higher


def ratings(oracle):
    """Every rating of the draft that counts for anything and could be another."""
    for record in oracle.draft:
        fields = FACTORS if record["state"] == "scored" else ("need",) if record["state"] == "none" else ()
        fields += ("gap",) if record["levels"].get("direction") != "not-applicable" else ()
        for field in fields:
            steps = neighbours(oracle, field, record["levels"].get(field))
            if any(steps):
                yield record["id"], field, steps


def tornado_differences(oracle, told):
    found = []
    all_ratings = {(id, field): steps for id, field, steps in ratings(oracle)}
    changing = 0
    bars = {(bar["record"], bar["field"]): bar for bar in told["bars"]}
    for (id, field), steps in all_ratings.items():
        worlds = [oracle.changed(id, field, level) if level else None for level in steps]
        changing += any(world is not None and world.conclusion != oracle.conclusion for world in worlds)
        bar = bars.get((id, field))
        for side, level, world in zip(("lower", "higher"), steps, worlds):
            found += step_differences(f"{id}.{field}.{side}", level, world, bar[side]) if bar else []
    for name, ours in ("ratings", len(all_ratings)), ("changing", changing):
        if ours != told[name]:
            found.append((f"tornado.{name}", ours, told[name]))
    strangers = [key for key in bars if key not in all_ratings]
    return found + [("tornado", None, key) for key in strangers]


def step_differences(name, level, world, step):
    if world is None or step is None:
        return [] if world is None and step is None else [(name, level, step)]
    pairs = [("level", level), ("conclusion", world.conclusion), ("benefit_index", world.benefit), ("harm_index", world.harm),
             ("gap_index", world.gap)]
    return [(f"{name}.{what}", ours, step[what]) for what, ours in pairs
            if not (ours == step[what] if isinstance(ours, str) else close(ours, step[what]))]


# ------- weightings

def draw_weights(chance, n):
    """Every weighting as likely as every other: the gaps between points thrown on a line."""
    points = [0.0, *sorted(chance.random() for _ in range(n - 1)), 1.0]
    return [high - low for low, high in zip(points, points[1:])]


def group_gaps(oracle):
    """For each group in scope with one, the mean effect on the gap, weighed by need."""
    gaps = {}
    for group in oracle.scope or []:
        said = [(oracle.need_of(record), oracle.gap_of(record)) for record in oracle.draft if group in record["groups"]]
        said = [(need, gap) for need, gap in said if need is not None and gap is not None]
        if said:
            gaps[group] = 100 * sum(need * gap / 2 for need, gap in said) / sum(need for need, _ in said)
    return gaps


def weighting_differences(oracle, told, chance):
    """The conclusion hangs on a mean only through the gap."""
    gaps = group_gaps(oracle)
    scope = oracle.scope or []
    seen = Counter()
    for _ in range(N_DRAWS if gaps else 1):
        weights = dict(zip(scope, draw_weights(chance, len(scope)))) if scope else {}
        total = sum(weights[group] for group in gaps)
        gap = sum(weights[group] * gaps[group] for group in gaps) / total if gaps else None
        seen[oracle.conclude(gap)] += 1
    share = seen[oracle.conclusion] / seen.total()
    if close(share, told["share"], MOST_BY_CHANCE):
        return []
    return [("weightings.share", share, told["share"])]


# ------- options

def cells(oracle):
    """(option, group) → the records that count there."""
    found = {}
    for id, record in oracle.records.items():
        option = oracle.facts["impact"][id].get("option", "draft")
        for group in record["groups"] if record["counts"] and record["state"] != "not-applicable" else ():
            found.setdefault((option, group), []).append(record)
    return found


def rank_shares(values, chance):
    """How often each option comes first, second and so on; those that tie share their ranks."""
    n_options, n_criteria = len(values), len(values[0])
    shares = [[0.0] * n_options for _ in values]
    for _ in range(N_DRAWS):
        weights = draw_weights(chance, n_criteria)
        sums = [sum(w * v for w, v in zip(weights, row)) for row in values]
        for option, mine in enumerate(sums):
            before = sum(other > mine + 1e-9 for other in sums)
            ties = sum(abs(other - mine) <= 1e-9 for other in sums)
            for rank in range(before, before + ties):
                shares[option][rank] += 1 / ties / N_DRAWS
    return shares


def harm_of(records):
    return min([0.0] + [record["score"] for record in records])


def benefit_of(records):
    scores = [record["score"] for record in records if record["score"] > 0]
    return sum(scores) / len(scores) if scores else 0.0


def ranking_differences(oracle, told, chance):
    """Only where nothing is open: values that are ranges are another matter."""
    found = cells(oracle)
    if any(record["score"] is None for records in found.values() for record in records):
        return []
    options = [option for option in OPTIONS if any(key[0] == option for key in found)]
    groups = [group for group in oracle.scope or [] if all((option, group) in found for option in options)]
    ranked = len(options) > 1 and 2 * len(groups) >= len(oracle.scope or [])
    if not ranked or not groups:
        return [("ranking", None, told["harm"])] if told["harm"] and len(options) > 1 else []
    differences = [(f"ranking.{name}", ours, told[name]) for name, ours in (("options", options), ("groups", groups))
                   if ours != told[name]]
    for side, value_of in ("harm", harm_of), ("benefit", benefit_of):
        shares = rank_shares([[value_of(found[option, group]) for group in groups] for option in options], chance)
        for ours, theirs in zip(shares, told[side]):
            if not all(close(a, b, MOST_BY_CHANCE) for a, b in zip(ours, theirs["rank_acceptability"])):
                differences.append((f"ranking.{side}.{theirs['id']}", ours, theirs["rank_acceptability"]))
    return differences


def robustness_differences(oracle, told, seed):
    chance = random.Random(seed)
    return (tornado_differences(oracle, told["tornado"]) + weighting_differences(oracle, told["weightings"], chance)
            + ranking_differences(oracle, told["ranking"], chance))
