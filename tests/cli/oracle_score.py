# SPDX-FileCopyrightText: The Plumbline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The score of a review, worked out once more from its file by the rules as they are written down.

This shares no line with the program. Where both say the same of hundreds of reviews, either the rules are followed or two
people made the same mistake. It knows the standard settings only, and questionnaires whose required questions are required
and shown whatever the answers are.
"""
import copy
import xml.etree.ElementTree as xml

REVIEW = "{urn:plumbline:review:1}"
INSTRUMENT = "{urn:plumbline:instrument:1}"

FACTORS = ("magnitude", "likelihood", "reach", "duration", "need")
RANGES = {"magnitude": (0, 1), "likelihood": (0, 1), "reach": (0, 1), "duration": (0, 1), "need": (1, 1.5), "gap": (-2, 2)}
BANDS = ((60, "severe"), (45, "substantial"), (25, "moderate"), (0, "slight"))
CAP = 45
PRIORITY_NEED = 1.25
SETTLED = ("scored", "none", "not-applicable")
LEAST_COMPLETENESS = 0.70


def natural(text):
    """A key that orders i2 before i10."""
    parts, digits = [], ""
    for c in text + "\0":
        if c.isdigit():
            digits += c
            continue
        if digits:
            parts.append((1, int(digits), ""))
            digits = ""
        parts.append((0, 0, c) if c == "\0" else (2, 0, c))
    return parts


class Instrument:
    """The parts of a questionnaire that the score depends on."""

    def __init__(self, root):
        appraisal = root.find(f"{INSTRUMENT}appraisal")
        self.groups_question = appraisal.get("groups")
        self.priority_question = appraisal.get("priority")
        self.groups = [group.get("id") for group in root.iter(f"{INSTRUMENT}group")]
        self.required = [question.get("id") for question in root.iter(f"{INSTRUMENT}question")
                         if question.get("required") == "true()"]
        self.levels = {}
        for field in appraisal.iter(f"{INSTRUMENT}field"):
            self.levels[field.get("id")] = {
                level.get("id"): float(level.get("value")) if level.get("value") else None
                for level in field.iter(f"{INSTRUMENT}level")}

    def number(self, field, level):
        """The number of a level; None where it has none, or one that the formula cannot take."""
        value = self.levels.get(field, {}).get(level)
        if value is None or field not in RANGES:
            return value
        low, high = RANGES[field]
        positive = field in ("magnitude", "likelihood", "reach", "duration")
        return value if low <= value <= high and not (positive and value <= 0) else None


def read_facts(root):
    """Kind → id → field → text. What has no text does not exist."""
    facts = {}
    for item in root.find(f"{REVIEW}facts"):
        kind = item.tag.removeprefix(REVIEW)
        fields = {field.tag.removeprefix(REVIEW): field.text for field in item if field.text}
        if fields:
            facts.setdefault(kind, {})[item.get("id")] = fields
    return facts


def is_secured(measure):
    """Domain rule: owner, date, resource, and in the draft or a binding commitment."""
    if measure.get("status") == "dropped":
        return False
    in_draft = measure.get("binding") == "draft" and ("provision" in measure or "text" in measure)
    binding = in_draft or measure.get("binding") == "commitment"
    return binding and all(field in measure for field in ("owner", "due", "resource"))


def band_of(score):
    size = abs(score)
    if size == 0:
        return "none"
    return next(name for start, name in BANDS if size >= start)


class Oracle:
    """The score of a review with these facts; Oracle.of() reads them from a file."""

    def __init__(self, instrument, facts):
        self.instrument, self.facts = instrument, facts
        self.scope = self.chosen(self.instrument.groups_question)
        self.records = {id: self.rate_record(id, fields) for id, fields in self.items("impact")}
        self.find_priority()
        self.find_caps()
        self.draft = [record for record in self.records.values() if record["in_scope"]]
        self.find_indices()
        self.find_completeness()
        self.conclusion = self.conclude()

    @classmethod
    def of(cls, path):
        root = xml.parse(path).getroot()
        return cls(Instrument(root.find(f"{REVIEW}instrument")[0]), read_facts(root))

    def changed(self, id, field, level):
        """The score if the record were rated so, in the rating that counts."""
        facts = self.facts | {"impact": copy.deepcopy(self.facts["impact"])}
        fields = facts["impact"][id]
        fields[field] = level
        if f"residual-{field}" in fields:
            fields[f"residual-{field}"] = level
        return Oracle(self.instrument, facts)

    def items(self, kind):
        return sorted(self.facts.get(kind, {}).items(), key=lambda item: natural(item[0]))

    def answer(self, question):
        return self.facts.get("answer", {}).get(question, {})

    def chosen(self, question):
        """The groups chosen; None where that is not answered."""
        answer = self.answer(question)
        if "value" not in answer or "status" in answer:
            return None
        return [group for group in self.instrument.groups if group in answer["value"].split()]

    # ------- one record

    def rate(self, id, levels, has_groups, has_rationale):
        """State, score and what is missing, of levels by their fields."""
        missing = [] if has_groups else ["groups"]
        state, score = "incomplete", None
        direction = levels.get("direction")
        number = self.instrument.number("direction", direction)
        if direction == "unknown":
            state = "unknown"
        elif direction == "not-applicable":
            state = "not-applicable"
            missing += [] if has_rationale else ["rationale"]
        elif number == 0:
            state, score = "none", 0.0
            supported = any(e.get("for") == f"impact/{id}" for e in self.facts.get("evidence", {}).values())
            missing += [] if has_rationale or supported else ["rationale"]
        elif number in (-1, 1):
            state = "scored"
            factors = {field: self.instrument.number(field, levels.get(field)) for field in FACTORS}
            missing += [field for field in FACTORS if factors[field] is None]
            if None not in factors.values():
                m, l, r, t, n = (factors[field] for field in FACTORS)
                score = 100 * number * n * (m * l * r * t) ** 0.25 / 1.5
        else:
            missing.append("direction")
        if missing:
            state, score = "incomplete", None
        return state, score, missing

    def measures_of(self, id):
        return [measure for measure in self.facts.get("measure", {}).values()
                if id in measure.get("impacts", "").split()]

    def rate_record(self, id, fields):
        groups = fields.get("groups", "").split()
        before = {field: fields[field] for field in self.instrument.levels if field in fields}
        again = {field: fields[f"residual-{field}"] for field in self.instrument.levels if f"residual-{field}" in fields}
        support = (bool(groups), "rationale" in fields or bool(again) and "residual-rationale" in fields)
        after = {**before, **again}
        measures = self.measures_of(id)
        secured = bool(measures) and all(is_secured(measure) for measure in measures) and bool(again)
        # A rating with the measures that is unknown, or says that nothing applies any more, is none that could count.
        counts = secured and self.rate(id, after, *support)[1] is not None
        state, score, missing = self.rate(id, before, *support)
        levels = before
        # A record that is not finished will be rated by what is said of the time with the measures.
        if counts or (secured and state not in SETTLED):
            levels = after
            state, score, missing = self.rate(id, after, *support)
        is_draft = fields.get("option", "draft") == "draft"
        in_scope = all(group in (self.scope or []) for group in groups)
        return {"id": id, "state": state, "score": score, "band": None if score is None else band_of(score),
                "missing": missing, "groups": groups, "levels": levels, "certain": self.certain_of(state, levels),
                "counts": in_scope, "in_scope": in_scope and is_draft, "residual_counts": counts}

    def gap_of(self, record):
        if record["levels"].get("direction") == "not-applicable":
            return None
        gap = self.instrument.number("gap", record["levels"].get("gap"))
        is_none = self.instrument.number("direction", record["levels"].get("direction")) == 0
        return None if is_none and gap == 0 else gap

    def certain_of(self, state, levels):
        """Of a harm that is not rated to the end, the least that it can be."""
        if state != "incomplete" or self.instrument.number("direction", levels.get("direction")) != -1:
            return 0.0
        m, l, r, t, n = (self.least_of(field, levels.get(field)) for field in FACTORS)
        return -100 * n * (m * l * r * t) ** 0.25 / 1.5

    def least_of(self, field, chosen):
        known = self.instrument.number(field, chosen)
        numbers = [self.instrument.number(field, level) for level in self.instrument.levels[field]]
        return known if known is not None else min(number for number in numbers if number is not None)

    def need_of(self, record):
        if record["levels"].get("direction") == "not-applicable":
            return None
        return self.instrument.number("need", record["levels"].get("need"))

    # ------- all records

    def find_priority(self):
        priority = self.chosen(self.instrument.priority_question)
        if priority is None:
            # Records about the draft decide; what other options would do to a group says nothing of where it stands.
            priority = {group for record in self.records.values() if record["in_scope"]
                        and (self.need_of(record) or 0) >= PRIORITY_NEED for group in record["groups"]}
        for record in self.records.values():
            record["priority"] = any(group in priority for group in record["groups"])

    def find_caps(self):
        for record in self.records.values():
            harms = record["priority"] and min(record["score"] or 0, record["certain"]) <= -CAP
            record["widens"] = self.gap_of(record) == -2
            record["caps"] = record["in_scope"] and (harms or record["widens"])

    def find_indices(self):
        scores = [record["score"] for record in self.draft if record["score"] is not None]
        benefits, harms = [s for s in scores if s > 0], [s for s in scores if s < 0]
        self.benefit = sum(benefits) / len(benefits) if benefits else None
        self.harm = sum(harms) / len(harms) if harms else None
        self.worst_score = min(harms, default=None)
        self.worst = next((record["id"] for record in self.draft
                           if harms and record["score"] == self.worst_score), None)
        weighed = [(self.need_of(record), self.gap_of(record)) for record in self.draft]
        weighed = [(need, gap) for need, gap in weighed if need is not None and gap is not None]
        total = sum(need for need, _ in weighed)
        self.gap = 100 * sum(need * gap / 2 for need, gap in weighed) / total if weighed else None
        self.evidence = dict.fromkeys("abcdu", 0)
        for record in self.draft:
            if self.instrument.number("direction", record["levels"].get("direction")) is not None:
                level = record["levels"].get("evidence", "u")
                self.evidence[level if level in self.evidence else "u"] += 1

    def is_settled(self, question):
        answer = self.answer(question)
        if answer.get("status") == "not-applicable":
            return "reason" in answer
        return "value" in answer and "status" not in answer

    def find_completeness(self):
        settled = [record for record in self.draft if record["state"] in SETTLED]
        named = {group for record in settled for group in record["groups"]}
        scope = self.scope or []
        required = self.instrument.required
        self.questions = (sum(self.is_settled(question) for question in required), len(required))
        self.groups = (sum(group in named for group in scope), len(scope))
        self.settled = (len(settled), len(self.draft))
        shares = [part / whole for part, whole in (self.questions, self.groups, self.settled) if whole]
        self.completeness = min(shares, default=None)

    def conclude(self, gap=None):
        """The first rule that holds; with this index of the gap instead of its own, where one is given."""
        gap = self.gap if gap is None else gap
        strength = band_of(min([self.worst_score or 0.0] + [record["certain"] for record in self.draft]))
        assessed = any(record["state"] in ("scored", "none") for record in self.draft)
        unknown = any(record["state"] in ("unknown", "incomplete") for record in self.draft)
        self.capped = any(record["caps"] for record in self.draft)
        at_least_moderate = strength in ("moderate", "substantial", "severe")
        if (not assessed or self.completeness < LEAST_COMPLETENESS
                or self.evidence["u"] > sum(self.evidence.values()) / 2):
            return "cannot-conclude"
        if strength == "severe" or (at_least_moderate and self.benefit is None):
            return "likely-harms"
        if self.capped or at_least_moderate or (self.benefit is not None and (gap or 0) < 0):
            return "mixed"
        if self.benefit is None and self.harm is None and not unknown:
            return "no-effect"
        if self.benefit is None:
            return "mixed"
        gap_unknown = any(record["state"] == "scored" and self.gap_of(record) is None for record in self.draft)
        if self.harm is not None or not (gap or 0) > 0 or unknown or gap_unknown:
            return "likely-advances"
        return "advances"
