"""Every detector is tried on its own examples."""

import pytest

from linter.detectors import DETECTORS
from linter.draft import Draft
from linter.model import KINDS

FINDS = [(name, draft) for name, detector in DETECTORS.items() for draft in detector.finds]
LEAVES = [(name, draft) for name, detector in DETECTORS.items() for draft in detector.leaves]


@pytest.mark.parametrize(("name", "draft"), FINDS)
def test_detector_finds_its_examples(name: str, draft: str) -> None:
    detector = DETECTORS[name]
    assert [detail.value for detail in detector.find(Draft(draft))] == list(detector.finds[draft])


@pytest.mark.parametrize(("name", "draft"), LEAVES)
def test_detector_leaves_its_examples(name: str, draft: str) -> None:
    assert list(DETECTORS[name].find(Draft(draft))) == []


@pytest.mark.parametrize("name", DETECTORS)
def test_detector_is_named_for_its_kind_and_has_examples(name: str) -> None:
    detector = DETECTORS[name]
    kind = name.partition("_")[0]
    assert kind in KINDS
    assert len(detector.finds) >= 3
    assert len(detector.leaves) >= 3
    assert {detail.kind for draft in detector.finds for detail in detector.find(Draft(draft))} == {kind}
