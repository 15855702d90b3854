"""Errors that the user can act on, kept apart from bugs."""


class Problem(Exception):  # noqa: N818
    """One plain sentence: what is wrong, where, and what to do about it.

    The window shows it as a notice, the command line on stderr with exit code 2.
    """

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
