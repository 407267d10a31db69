"""Arrays without a reference count, for the inside of compiled code.

Numba counts references of arrays with atomic instructions each time one is handed to a function or taken out of a record. The
kernel does that some hundred times per path and branch, and nine tenths of its time went there (measured). A lent array is
the same memory without an owner: whoever lends it must keep it alive, which the caller of the kernel does.
"""

from __future__ import annotations

from typing import Any, TypeVar

from numba.core import types
from numba.extending import intrinsic, overload

_Array = TypeVar("_Array")


def lent(array: _Array) -> _Array:
    """The same array; in compiled code, without its reference count."""
    return array


@intrinsic
def _without_owner(_typing: Any, array: Any) -> Any:  # noqa: ANN401 - Numba's own protocol
    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:  # noqa: ANN401
        view = context.make_array(signature.args[0])(context, builder, arguments[0])
        view.meminfo = view.meminfo.type(None)
        view.parent = view.parent.type(None)
        return view._getvalue()  # noqa: SLF001 - Numba's own protocol

    return array(array), generate


@overload(lent, strict=False)
def _lent(array: Any) -> Any:  # noqa: ANN401
    if isinstance(array, types.Array):
        return lambda array: _without_owner(array)  # type: ignore[call-arg]  # noqa: PLW0108 - Numba needs this very signature
    return None
