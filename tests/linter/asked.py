"""Every question in the situations that differ most."""

from linter import Context
from linter.model import CHOICES
from linter.questions import SUBJECTS, Question

SITUATIONS = [
    Context(platform=platform, surface=surface, stage=stage, consent=consent)
    for platform in CHOICES["platform"]
    for surface in ("profile", "job_post", "message")
    for stage, consent in (("pre_contract", "none"), ("pre_contract", "requested"), ("active", "agreed"))
]
EVERYTHING = [
    Question.about(subject.id, purpose, context)
    for context in SITUATIONS
    for subject in SUBJECTS.values()
    for purpose in subject.purposes
]
