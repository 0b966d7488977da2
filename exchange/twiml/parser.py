"""TwiML text to values. Strict: what the reference does not have is refused, naming the verb and its parent."""

from __future__ import annotations

from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from exchange.twiml import grammar
from exchange.twiml.build import BUILDERS, build_messages
from exchange.twiml.verbs import Document, Verb

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


class TwimlRefused(Exception):
    """A document that cannot be carried out.

    ``code`` is Twilio's number for the error: 12100 not XML, 12200 outside the schema, 12300 wrong content type.
    """

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


def parse_voice(body: bytes) -> Document:
    """A voice document; raises ``TwimlRefused``."""
    root, warnings = _checked(body, grammar.VOICE)
    verbs: list[Verb] = []
    for child in root:
        verbs.append(BUILDERS[child.tag](child))
    return Document(tuple(verbs), tuple(warnings + _unreachable(verbs)))


def parse_messaging(body: bytes) -> Document:
    """A messaging document; raises ``TwimlRefused``."""
    root, warnings = _checked(body, grammar.MESSAGING)
    return Document(build_messages(root), tuple(warnings))


def _checked(body: bytes, table: dict[str, grammar.Element]) -> tuple[Element, list[str]]:
    if b"<!DOCTYPE" in body or b"<!ENTITY" in body:
        raise TwimlRefused(12100, "A TwiML document has no DOCTYPE and no entities of its own.")
    try:
        root = ElementTree.fromstring(body)  # noqa: S314  a DOCTYPE is refused above
    except ElementTree.ParseError as error:
        raise TwimlRefused(12100, f"The document is not XML: {error}.") from error
    if root.tag != "Response":
        raise TwimlRefused(12100, f"The outermost element is <{root.tag}>; it must be <Response>.")
    warnings: list[str] = []
    _check(root, "the document", table, warnings)
    return root, warnings


def _check(element: Element, parent: str, table: dict[str, grammar.Element], warnings: list[str]) -> None:
    rule = table[element.tag]
    for name, value in element.attrib.items():
        plain = "xml:lang" if name == _XML_LANG else name
        if plain in grammar.NOT_HERE.get(element.tag, ()):
            raise TwimlRefused(
                12200, f'<{element.tag} {plain}="{value}"> in {parent}: there is no TaskRouter in this exchange.'
            )
        check = rule.attributes.get(plain)
        if check is None:
            raise TwimlRefused(12200, f'<{element.tag}> in {parent} has no attribute "{plain}".')
        if plain in grammar.WITHOUT_EFFECT.get(element.tag, ()):
            warnings.append(f'<{element.tag} {plain}="{value}"> in {parent} has no effect in this exchange.')
        wanted = check(value)
        if wanted is not None:
            raise TwimlRefused(12200, f'<{element.tag} {plain}="{value}"> in {parent}: the value must be {wanted}.')
    loose = [element.text, *(child.tail for child in element)]
    if not rule.text and any(text and text.strip() for text in loose):
        raise TwimlRefused(12200, f"<{element.tag}> in {parent} takes no text of its own.")
    if (wanted := rule.words((element.text or "").strip())) is not None:
        raise TwimlRefused(12200, f"<{element.tag}> in {parent} needs {wanted} as its text.")
    for child in element:
        _check_child(child, element, rule, table)
        _check(child, f"<{element.tag}>", table, warnings)
    if element.tag == "Say" and not "".join(element.itertext()).strip():
        warnings.append(f"<Say> in {parent} says nothing.")


def _check_child(child: Element, parent: Element, rule: grammar.Element, table: dict[str, grammar.Element]) -> None:
    if child.tag in rule.alone and (len(parent) > 1 or (parent.text or "").strip()):
        raise TwimlRefused(12200, f"<{child.tag}> in <{parent.tag}> must stand there alone.")
    if child.tag in rule.children:
        return
    known = child.tag in table
    place = f"<{parent.tag}>"
    reason = f"cannot stand in {place}" if known else f"in {place} is no element that this exchange knows"
    raise TwimlRefused(12200, f"<{child.tag}> {reason}.")


def _unreachable(verbs: list[Verb]) -> list[str]:
    for place, verb in enumerate(verbs[:-1]):
        if type(verb).__name__ in {"Redirect", "Hangup", "Reject"}:
            return [f"What follows <{type(verb).__name__}> in <Response> (verb {place + 1}) is never reached."]
    return []
