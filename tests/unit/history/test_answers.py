"""What events declare to answer is there: the type, and the field that leads to it."""

from __future__ import annotations

from vamgr.areas import load_areas
from vamgr.history.views import answering
from vamgr.kernel.event import registry


def test_what_events_answer_is_a_type_that_there_is_reached_by_a_field_of_theirs() -> None:
    load_areas()
    answering.cache_clear()
    declared, answered = answering()
    assert "flights.pirep_accepted" in declared
    for name, found in declared.items():
        for answers in found:
            assert registry.known(answers.to), f"{name} answers {answers.to}"
            assert (answers.category is None) == (answers.field is None), name
            if answers.field is not None:
                assert answers.field in registry.named(name).model.model_fields, name
    assert answered == {answers.to for found in declared.values() for answers in found}
