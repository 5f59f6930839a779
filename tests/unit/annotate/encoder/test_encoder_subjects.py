import pytest

from newsld.annotate.encoder.subjects import share_subjects


@pytest.mark.parametrize(
    ("words", "heads", "relations", "expected"),
    [
        pytest.param(
            "Ann meets Bo , Cy said", [5, 5, 1, 1, 5, -1], ["nsubj", "ccomp", "obj", "punct", "nsubj", "root"],
            [1, 5, 1, 1, 5, -1], id="before the verb",
        ),
        pytest.param(
            "Ann , Cy said , leaves", [3, 3, 3, -1, 3, 3], ["nsubj", "punct", "nsubj", "root", "punct", "ccomp"],
            [5, 3, 3, -1, 3, 3], id="around the verb",
        ),
        pytest.param(
            "Cy said Ann leaves", [1, -1, 1, 1], ["nsubj", "root", "nsubj", "ccomp"], [1, -1, 3, 1], id="behind the verb",
        ),
        pytest.param(
            "Ann meets Bo , Cy said", [1, 5, 1, 1, 5, -1], ["nsubj", "ccomp", "obj", "punct", "nsubj", "root"],
            [1, 5, 1, 1, 5, -1], id="each its own",
        ),
        pytest.param("Ann Bo said", [2, 2, -1], ["nsubj", "nsubj", "root"], [2, 2, -1], id="nothing reported"),
    ],
)  # fmt: skip
def test_a_second_subject_is_that_of_the_reported_clause(
    words: str, heads: list[int], relations: list[str], expected: list[int]
) -> None:
    assert len(words.split()) == len(heads)
    share_subjects(heads, relations)
    assert heads == expected
