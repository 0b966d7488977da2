"""What a program that looks for barriers has to say of a page (axe-core)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from axe_playwright_python.base import AXE_SCRIPT

if TYPE_CHECKING:
    from playwright.sync_api import Page

WIDTHS = {390: 844, 1280: 800}
ON_A_TELEPHONE, AT_A_DESK = WIDTHS
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ASKED = """async ([rules, contrast, before, landmarks]) => {
  if (!window.axe) return null;
  const told = /^(class|style|role|type|lang|tabindex|hidden|open|data-.*|aria-(?!label|describedby|controls).*)$/;
  const refers = /^(for|headers|list|aria-(labelledby|describedby|controls))$/, marks = new Map(), shapes = new Map();
  const hash = (words) => {
    let one = 0x9e3779b1, other = 0x41c6ce57;
    for (let at = 0; at < words.length; at++) {
      const letter = words.charCodeAt(at);
      one = Math.imul(one ^ letter, 0x85ebca6b), other = Math.imul(other ^ letter, 0xc2b2ae35);
      one ^= one >>> 15, other ^= other >>> 13;
    }
    return (one >>> 0).toString(36) + (other >>> 0).toString(36);
  };
  const there = (ids) => ids.split(' ').map((id) => document.getElementById(id)?.tagName);
  const attribute = ({name, value}) =>
    name + '=' + (told.test(name) ? value : refers.test(name) ? there(value) : Boolean(value));
  const mark = (each) => marks.get(each) ?? marks.set(each, each
    ? [each.tagName, each.labels?.length, ...Array.from(each.attributes, attribute)].join(' ') : '').get(each);
  const shape = (each) => shapes.set(each, hash([mark(each), ...Array.from(each.childNodes,
    (inner) => inner.nodeType === 1 ? shape(inner) : inner.data?.trim() && 't')].join('<'))).get(each);
  const known = new Set(before.split(' ')), since = [], again = [];
  const look = (above, each) => {
    const here = hash([above, ...[each.previousElementSibling, each, each.nextElementSibling].map(mark)].join('>'));
    const key = here + shapes.get(each);
    const one = known.has(key) && !each.querySelector(landmarks) && !each.matches(landmarks);
    if (one) return again.push(each);
    if (!known.has(key)) known.add(key), since.push(key);
    for (const inner of each.children) look(here, inner);
  };
  shape(document.body);
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const top = [innerWidth, dark, contrast, mark(document.documentElement), mark(document.body)].join();
  for (const each of document.body.children) look(top, each);
  const which = {'color-contrast': {enabled: contrast}, 'hidden-content': {enabled: false}};
  which['css-orientation-lock'] = {enabled: !before};
  const found = await axe.run({exclude: again}, {runOnly: rules, rules: which, resultTypes: ['violations']});
  const some = (nodes) => nodes.slice(0, 3).map((node) => node.html.slice(0, 160));
  const wrong = found.violations.map((each) => [each.id, some(each.nodes)]);
  const ids = Array.from(document.querySelectorAll('[id]'), (each) => each.id);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  return [twice.length ? [...wrong, ['an id twice', twice]] : wrong, since.join(' ')];
}"""
"""What is made as something that stood at the same place was, but for its words and where it leads, is looked at once:
of rows of a table alike the first, one in the middle and the last, of what is on every page that of the first. The
style sheets, which are the same on every page, are asked about turned telephones once, and what is hidden, of which axe
can only say that it is, never."""
LANDMARKS = "nav, main, header, footer, aside, [role=region], :is(section, form):is([aria-label], [aria-labelledby])"
"""How many there are on a page, and what they are called, matters on each."""
AXE = (
    AXE_SCRIPT
    + """{
  const remembered = (read) => {
    const known = new Map();
    return (words) => known.get(words) ?? known.set(words, read(words)).get(words);
  };
  const {utils: {cssParser}, commons: {color: {Color}}} = axe, {parseString} = Color.prototype;
  cssParser.parse = remembered(cssParser.parse.bind(cssParser));
  const read = remembered((words) => parseString.call(new Color(0, 0, 0), words));
  Color.prototype.parseString = function (words) {
    const {r, g, b, alpha} = read(words);
    return Object.assign(this, {r, g, b, alpha});
  };
  null;
}"""
)
"""What reads each colour and each selector once: a page has some fifteen colours, which a run came to a thousand times,
and each was put through all spaces there are; that was a sixth of a run."""
_KNOWN: set[str] = set()
"""What this process has looked at and found good, by width and scheme."""


def goes_wide(page: Page, width: int) -> None:
    if page.viewport_size is None or page.viewport_size["width"] != width:
        page.set_viewport_size({"width": width, "height": WIDTHS.get(width, 800)})


def sticks_out(page: Page) -> int:
    """By how many pixels the page, all of it, is wider than its window, if at all."""
    page.wait_for_load_state()
    return max(0, int(page.evaluate("document.documentElement.scrollWidth - innerWidth")))


def looks_over(page: Page, *, at_a_desk: bool = False) -> None:
    """Nothing complains on a telephone, and nothing sticks out there or at a desk; the page is as wide afterwards as
    before. What is shown at a desk alone `test_every_page` looks at; where it does not come, `at_a_desk` asks for all
    but contrast, which takes longer than all other rules together and is hardly another at another width."""
    before = page.viewport_size
    assert before is not None
    for width in sorted(WIDTHS, key=lambda each: each != before["width"]):
        goes_wide(page, width)
        assert sticks_out(page) == 0, (page.url, width)
        if at_a_desk or width == ON_A_TELEPHONE:
            assert complaints(page, contrast=width == ON_A_TELEPHONE) == [], (page.url, width)
    page.set_viewport_size(before)


def complaints(page: Page, *, contrast: bool = True) -> list[tuple[str, list[str]]]:
    """The rules that are broken on the page when all of it is there, each with the places where, that of contrast only
    where it is asked for. What is not broken is not carried over: it is most of what axe has to say, and half of its
    time. Every page the tab comes to after this one has axe from the start: so Chromium knows it, and reads what it was
    compiled to."""
    page.wait_for_load_state()
    asked = [RULES, contrast, " ".join(_KNOWN), LANDMARKS]
    found = page.evaluate(ASKED, asked)
    if found is None:
        page.evaluate(AXE)
        page.add_init_script(AXE)
        found = page.evaluate(ASKED, asked)
    wrong, since = found
    if not wrong:
        _KNOWN.update(since.split())
    return [(name, places) for name, places in wrong]
