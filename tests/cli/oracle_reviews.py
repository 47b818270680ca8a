# SPDX-FileCopyrightText: The Plumbline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reviews for the oracle: small files with all in them that the score has to cope with, the same for the same seed."""
import itertools
import random
from xml.sax.saxutils import escape, quoteattr

GROUPS = ("renters", "owners", "elders", "newcomers", "night-workers", "children")
LEVELS = {
    "direction": (("harm", -1), ("none", 0), ("benefit", 1), ("unknown", None), ("not-applicable", None)),
    "magnitude": (("1", .25), ("2", .5), ("3", .75), ("4", 1)),
    "likelihood": (("1", .1), ("2", .35), ("3", .65), ("4", .9)),
    "reach": (("1", .25), ("2", .5), ("3", .75), ("4", 1)),
    "duration": (("1", .5), ("2", .7), ("3", .85), ("4", 1)),
    "need": (("1", 1), ("2", 1.25), ("3", 1.5)),
    "evidence": (("a", None), ("b", None), ("c", None), ("d", None), ("u", None)),
    "gap": (("widens-strongly", -2), ("widens", -1), ("unchanged", 0), ("narrows", 1), ("narrows-strongly", 2),
            ("unknown", None)),
    "lens": (("power", None), ("access", None)),
    "option": (("no-action", None), ("draft", None), ("amended", None)),
}
RATED = ("direction", "magnitude", "likelihood", "reach", "duration", "gap")
ORDER = ("provision", "groups", "pathway", "option", "direction", "magnitude", "likelihood", "reach", "duration", "need",
         "evidence", "gap", "rationale", *(f"residual-{field}" for field in RATED), "residual-rationale")


def element(name, text="", **attributes):
    written = "".join(f" {key.rstrip('_')}={quoteattr(str(value))}" for key, value in attributes.items())
    return f"<{name}{written}>{text}</{name}>"


def label(text):
    return element("label", escape(text))


def write_level(id, value):
    return element("level", label(id), id=id, **({} if value is None else {"value": value}))


def write_question(id, **attributes):
    return element("question", label(id), id=id, **attributes)


def instrument():
    """A questionnaire of three sections with all that an appraisal can have."""
    groups = "".join(element("group", label(id) + element("definition", id), id=id, kind="population") for id in GROUPS)
    fields = "".join(element("field", label(id) + "".join(write_level(*level) for level in levels), id=id)
                     for id, levels in LEVELS.items())
    choice = element("choice", label("Housing"), id="housing")
    questions = (write_question("purpose", type="text", required="true()")
                 + write_question("sponsor", type="text", required="true()")
                 + write_question("remark", type="text")
                 + write_question("in-scope", type="multiple", choices_from="groups", required="true()")
                 + write_question("priority", type="multiple", choices_from="groups")
                 + element("question", label("Paths") + choice, id="paths", type="multiple"))
    return ('<instrument xmlns="urn:plumbline:instrument:1" id="oracle" version="1.0.0" lang="en">'
            "<title>Oracle</title><summary>For a test.</summary>" + element("duration", min=1, max=2)
            + element("groups", groups)
            + element("pathways", element("pathway", label("Housing") + element("definition", "Homes"), id="housing"))
            + element("appraisal", fields, groups="in-scope", priority="priority", pathways="paths")
            + element("section", label("All") + element("purpose", "All") + questions, id="all")
            + "</instrument>").replace("choices_from", "choices-from")


def write_item(kind, id, fields):
    return element(kind, "".join(element(name, escape(text)) for name, text in fields), id=id)


def write_review(facts):
    """The file of a review with these items (kind, id, fields)."""
    items = "\n".join(write_item(*fact) for fact in facts)
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<review xmlns="urn:plumbline:review:1" format="1.0" '
            'id="3f0c5f5e-6f5f-4f6e-9d0a-0a5d2c8b7e11" created="2026-01-02T03:04:05Z">\n'
            f"<facts>\n{items}\n</facts>\n<history/>\n"
            f'<instrument digest="none">\n{instrument()}\n</instrument>\n</review>\n')


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)
        # Some reviews are nearly finished, some hardly begun: else nothing would ever be concluded.
        self.fullness = self.random.choice((0.3, 0.9, 0.99, 1.0, 1.0))
        self.mildness = self.random.random()

    def there(self):
        return self.random.random() < self.fullness

    def some(self, things, most):
        return self.random.sample(things, self.random.randint(1, min(most, len(things))))

    def some_groups(self, pool, most):
        chosen = self.some(pool, most)
        return " ".join(group for group in GROUPS if group in chosen)

    def answer(self, id, value):
        if self.random.random() < 0.04:
            return ("answer", id, [("value", value), ("status", "unknown")])
        if self.random.random() < 0.04:
            return ("answer", id, [("status", "not-applicable"), ("reason", "So it is.")])
        return ("answer", id, [("value", value)])

    def answers(self):
        self.scope = [group for group in GROUPS if self.random.random() < 0.6] or [GROUPS[0]]
        found = []
        if self.there():
            found.append(self.answer("in-scope", " ".join(self.scope)))
        if self.random.random() < 0.5:
            found.append(self.answer("priority", self.some_groups(self.scope, 2)))
        found += [self.answer(id, "Text.") for id in ("purpose", "sponsor") if self.there()]
        if self.random.random() < 0.3:
            found.append(self.answer("remark", "Text."))
        return found

    def direction(self):
        if self.random.random() > self.fullness:
            return self.random.choice(("unknown", "not-applicable", "none"))
        if self.mildness > 0.8:
            return self.random.choice(("benefit", "benefit", "none"))
        return self.random.choice(("harm", "benefit", "benefit", "none"))

    def level(self, field):
        ids = [id for id, _ in LEVELS[field]]
        if field == "direction":
            return self.direction()
        if field == "gap" and self.mildness > 0.5:
            return self.random.choice(("unchanged", "narrows", "narrows-strongly", "widens"))
        if field == "option":
            return self.random.choice(("draft", "draft", "draft", "no-action", "amended"))
        if field == "evidence":
            return self.random.choice("aabbccdu")
        last = len(ids) if self.random.random() > self.mildness else max(1, len(ids) // 2)
        return self.random.choice(ids[:last])

    def record(self, number):
        fields = {field: self.level(field) for field in LEVELS if field != "lens" and self.there()}
        if self.random.random() < 0.3:
            fields.pop("option", None)
        pool = GROUPS if self.random.random() < 0.15 else self.scope
        if self.random.random() < 0.97:
            fields["groups"] = self.some_groups(pool, 3)
        if self.there():
            fields["rationale"] = "For this reason."
        if self.random.random() < 0.3:
            fields |= {f"residual-{field}": self.level(field) for field in RATED if self.random.random() < 0.5}
            if self.random.random() < 0.5:
                fields["residual-rationale"] = "The measures will work."
        return ("impact", f"i{number}", [(name, fields[name]) for name in ORDER if name in fields])

    def evidence(self, number, records):
        supports = self.random.choice(("answer/purpose", *(f"impact/{id}" for _, id, _ in records)))
        return ("evidence", f"e{number}", [("for", supports), ("strength", self.random.choice("abcd")),
                                           ("source", "A survey")])

    def measure(self, number, records):
        ids = [id for _, id, _ in records]
        fields = [("title", "A measure"), ("kind", "mitigate")]
        if ids:
            fields.append(("impacts", " ".join(self.some(ids, 3))))
        for name, text in (("provision", "Sec. 1"), ("text", "It shall be so."), ("owner", "The clerk"),
                           ("due", "2027-01-01"), ("resource", "Staff")):
            if self.random.random() < 0.85:
                fields.append((name, text))
        fields.append(("binding", self.random.choice(("draft", "draft", "commitment", "none"))))
        if self.random.random() < 0.3:
            fields.append(("status", self.random.choice(("agreed", "dropped"))))
        return ("measure", f"m{number}", fields)

    def facts(self):
        answers = self.answers()
        records = [self.record(i + 1) for i in range(self.random.choice((0, 1, 2, 5, 12, 30)))]
        evidence = [self.evidence(i + 1, records) for i in range(self.random.randint(0, 4))]
        measures = [self.measure(i + 1, records) for i in range(self.random.randint(0, 5))]
        return answers + evidence + records + measures


def generated(seed):
    """A review made from @seed, as the text of its file."""
    return write_review(Generator(seed).facts())


def all_levels(direction):
    """A review with a record for each of the 768 combinations of levels that the formula takes."""
    fields = ("magnitude", "likelihood", "reach", "duration", "need")
    records = []
    for number, ids in enumerate(itertools.product(*([id for id, _ in LEVELS[field]] for field in fields)), 1):
        levels = dict(zip(fields, ids), groups="renters", direction=direction, evidence="b", gap="unchanged")
        records.append(("impact", f"i{number}", [(name, levels[name]) for name in ORDER if name in levels]))
    return write_review([("answer", "in-scope", [("value", "renters")])] + records)
