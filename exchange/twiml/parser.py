"""TwiML text to values. Strict: what the reference does not have is refused, naming the verb and its parent."""

from __future__ import annotations

from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from exchange.twiml import codes, grammar
from exchange.twiml.build import BUILDERS, build_messages
from exchange.twiml.verbs import Document, Verb

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


LARGEST = 64 * 1024


class TwimlRefused(Exception):
    """A document that cannot be carried out.

    ``code`` is Twilio's number for the error (``exchange.twiml.codes``).
    """

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


def parse_voice(body: bytes) -> Document:
    """A voice document of at most 64 kB; raises ``TwimlRefused``."""
    if not body.strip():
        raise TwimlRefused(codes.EMPTY, "The answer is empty; a document that does nothing is <Response/>.")
    if len(body) > LARGEST:
        raise TwimlRefused(codes.TOO_LARGE, f"The document has {len(body)} bytes; 64 kB are the most.")
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
        raise TwimlRefused(codes.NOT_XML, "A TwiML document has no DOCTYPE and no entities of its own.")
    try:
        root = ElementTree.fromstring(body)  # noqa: S314  a DOCTYPE is refused above
    except (ElementTree.ParseError, LookupError, ValueError) as error:  # the latter two: encodings it cannot read
        raise TwimlRefused(codes.NOT_XML, f"The document is not XML: {error}.") from error
    if root.tag != "Response":
        raise TwimlRefused(codes.NO_RESPONSE, f"The outermost element is <{root.tag}>; it must be <Response>.")
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
            code = codes.value_code(element.tag, plain)
            raise TwimlRefused(code, f'<{element.tag} {plain}="{value}"> in {parent}: the value must be {wanted}.')
    loose = [element.text, *(child.tail for child in element)]
    if not rule.text and any(text and text.strip() for text in loose):
        raise TwimlRefused(12200, f"<{element.tag}> in {parent} takes no text of its own.")
    if (wanted := rule.words((element.text or "").strip())) is not None:
        raise TwimlRefused(12200, f"<{element.tag}> in {parent} needs {wanted} as its text.")
    for child in element:
        _check_child(child, element, rule, table)
        _check(child, f"<{element.tag}>", table, warnings)
    warnings += _odd(element, parent)
    if element.tag == "Say" and not "".join(element.itertext()).strip():
        warnings.append(f"<Say> in {parent} says nothing.")


def _odd(element: Element, parent: str) -> list[str]:
    """Sentences about what works, but not as it looks."""
    given = element.attrib
    if element.tag == "Gather" and "speechModel" in given and given.get("speechTimeout") == "auto":
        return [f'13327 <Gather> in {parent}: with a speechModel, speechTimeout must be a number, not "auto".']
    if element.tag == "Sms":
        return [f"<Sms> in {parent} is deprecated; send texts by REST."]
    return []


def _check_child(child: Element, parent: Element, rule: grammar.Element, table: dict[str, grammar.Element]) -> None:
    if child.tag in rule.alone and (len(parent) > 1 or (parent.text or "").strip()):
        raise TwimlRefused(12200, f"<{child.tag}> in <{parent.tag}> must stand there alone.")
    if child.tag in rule.children:
        return
    place = f"<{parent.tag}>"
    if child.tag in table:
        code, reason = codes.NESTING.get(parent.tag, codes.SCHEMA), f"cannot stand in {place}"
    elif table is grammar.MESSAGING and child.tag in grammar.VOICE:
        code, reason = codes.REPLY_VERB, f"in {place} is for calls, not for texts"
    elif child.tag in codes.ELSEWHERE:
        code, reason = codes.SCHEMA, f"in {place} is refused by this exchange: {codes.ELSEWHERE[child.tag]}"
    else:
        code, reason = codes.SCHEMA, f"in {place} is no element that this exchange knows"
    raise TwimlRefused(code, f"<{child.tag}> {reason}.")


def _unreachable(verbs: list[Verb]) -> list[str]:
    for place, verb in enumerate(verbs[:-1]):
        if type(verb).__name__ in {"Redirect", "Hangup", "Reject"}:
            return [f"What follows <{type(verb).__name__}> in <Response> (verb {place + 1}) is never reached."]
    return []
