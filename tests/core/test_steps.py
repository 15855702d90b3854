"""Work in steps gives its result at the end, whoever does the steps."""

from desktop.core.steps import Steps, finished


def counting(most: int) -> Steps[int]:
    for number in range(most):
        yield number / most
    return most


def test_all_steps_at_once_give_the_result() -> None:
    assert finished(counting(0)) == 0
    assert finished(counting(3)) == 3
