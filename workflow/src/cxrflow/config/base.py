"""What every part of the typed configuration shares: strict sections and errors that name the nearest key."""

from __future__ import annotations

from typing import Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, ValidationError

from cxrflow.errors import CxrflowError, nearest


class Section(BaseModel):
    """A part of the configuration: immutable, every key declared, unknown keys refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=True)


S = TypeVar("S", bound=Section)


def parse_options(model: type[S], text: str) -> S:
    """Options from a JSON object, as a rule passes them to a command. Raises CxrflowError naming the key."""
    try:
        return model.model_validate_json(text)
    except ValidationError as error:
        raise CxrflowError(explain(error, model, "--options")) from error


def explain(error: ValidationError, model: type[Section], source: str, also: tuple[str, ...] = ()) -> str:
    """One line for each mistake: where it stands, what is wrong, the nearest accepted name (`also`: further ones)."""
    lines = []
    for mistake in error.errors(include_url=False):
        location = mistake["loc"]
        key = ".".join(str(part) for part in location)
        if mistake["type"] == "extra_forbidden":
            accepted = [*_accepted_keys(model, location[:-1]), *(also if len(location) == 1 else ())]
            lines.append(
                f"{source}: unknown key '{key}'{nearest(str(location[-1]), accepted)} "
                f"(accepted here: {', '.join(sorted(accepted))})"
            )
        else:
            found = f" (found {mistake['input']!r})" if isinstance(mistake["input"], (str, int, float, bool)) else ""
            message = "is not set" if mistake["type"] == "missing" else mistake["msg"].removeprefix("Value error, ")
            lines.append(f"{source}: {key + ': ' if key else ''}{message}{found}")
    return "\n".join(lines)


def _accepted_keys(model: type[Section], location: tuple[Any, ...]) -> list[str]:
    current: Any = model
    for part in location:
        section = _section(current)
        if section is not None and part in section.model_fields:
            current = section.model_fields[part].annotation
        elif section is None:  # the value of a mapping, or an item of a list
            arguments = [a for a in get_args(current) if a is not type(None)]
            current = arguments[-1] if arguments else current
        else:
            return []
    section = _section(current)
    return list(section.model_fields) if section is not None else []


def _section(annotation: Any) -> type[Section] | None:
    if isinstance(annotation, type) and issubclass(annotation, Section):
        return annotation
    if get_origin(annotation) is Union or type(annotation).__name__ == "UnionType":
        for argument in get_args(annotation):
            if isinstance(argument, type) and issubclass(argument, Section):
                return argument
    return None
