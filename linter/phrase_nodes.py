"""The graph of phrases: nodes that words and groups lead from and to."""

from collections.abc import Iterable, Sequence

from linter.phrase_words import Group, Symbol

_SEVERAL = 2
_NO_STEPS: dict["Symbol", list["Node"]] = {}
_NO_LABELS: frozenset[str] = frozenset()


class Node:
    """A place in the graph: where to go on from it, and the labels of phrases that end there."""

    __slots__ = ("before_stop", "gaps", "groups", "labels", "steps")

    def __init__(self) -> None:
        # Most nodes are the last of their phrase, so what is empty is shared.
        self.steps: dict[Symbol, list[Node]] = _NO_STEPS
        self.gaps: tuple[Node, ...] = ()  # nodes from which the next step may be up to _LONGEST_GAP words away
        self.labels: frozenset[str] = _NO_LABELS
        self.before_stop: frozenset[str] = _NO_LABELS
        self.groups: tuple[Group, ...] = ()

    def lead_to(self, symbol: Symbol, target: "Node") -> None:
        """Let a symbol lead to a node."""
        if self.steps is _NO_STEPS:
            self.steps = {}
        self.steps.setdefault(symbol, []).append(target)


def node_after(node: Node, symbols: Iterable[Symbol]) -> Node | None:
    """One node for all that the symbols lead to."""
    return joined([target for symbol in symbols for target in node.steps.get(symbol, ())])


def joined(nodes: Sequence[Node]) -> Node | None:
    """One node that goes on as all of them do."""
    if len(nodes) < _SEVERAL:
        return nodes[0] if nodes else None
    one = Node()
    for node in nodes:
        for symbol, targets in node.steps.items():
            for target in targets:
                one.lead_to(symbol, target)
        one.gaps += node.gaps
        one.labels |= node.labels
        one.before_stop |= node.before_stop
    gap = joined(one.gaps)
    one.gaps = (gap,) if gap else ()
    return one
