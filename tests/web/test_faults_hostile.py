"""Whatever Mallory writes into a letter, a calendar, a posting or a name stands on our pages as words and as nothing else."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from sayyes.server.urls import urlpatterns
from tests.server.live import Live
from tests.web.browsing import Visit, in_a_browser
from tests.web.every_page import NO_PAGE, OPEN_ALL
from tests.web.hostile_search import SNIPPETS, SUM, ZONE

pytestmark = in_a_browser("hostile")
# What no page of ours has, and what it has only with addresses of our own.
FOUND = """() => {
    const words = ["http:", "https:", "mailto:", "tel:"];
    const unlike = ["iframe", "object", "embed", "base", "frame", "frameset", "portal", "marquee", "math", "video", "audio",
        "image", "style", "template", "animate", "set", "use", "foreignObject", "meta[http-equiv]", "dialog", "[data-mallory]",
        "[srcdoc]", "[srcset]", "[ping]", "[style]", "[id=htmx]", "[id=document]", "[name=querySelectorAll]", "[name=location]"];
    const found = unlike.flatMap(each => [...document.querySelectorAll(each)]);
    for (const each of document.querySelectorAll("*")) {
        const wrong = [...each.attributes].some(({name, value}) => {
            if (/^on/i.test(name) || /^(data-)?hx-on/i.test(name)) return true;
            if (/^(data-)?hx-(get|post|put|patch|delete)$/.test(name)) return !/^[/?#]/.test(value) || value.startsWith("//");
            if (/^(data-)?hx-(ext|vals|vars|headers)$/.test(name)) return /js:|javascript:|attacker/.test(value);
            if (["src", "data", "poster", "action", "formaction", "background"].includes(name))
                return new URL(value, location.href).origin !== location.origin;
            if (name === "href" || name === "xlink:href") return !words.includes(new URL(value, location.href).protocol);
            return false;
        });
        if (wrong || (each.localName === "script" && !each.src) || (each.localName === "link" && /attacker/.test(each.href)))
            found.push(each);
    }
    return [...new Set(found)].map(each => each.outerHTML.slice(0, 200));
}"""
PAGES = {
    "today": ("/", "/?all=1"),
    "understood": ("/understood/{letter}/", "/understood/{calendar}/", "/understood/{posting}/"),
    "answer": (
        "/invitation/{invitation}/",
        "/invitation/{invitation}/?all=1",
        "/invitation/{invitation}/?reply=no&tone=warm&all=1",
    ),
    "what_if": ("/invitation/{invitation}/what-if?job=150000", "/invitation/{invitation}/what-if?job=%3Cimg+data-mallory%3E"),
    "decided": ("/invitation/{invitation}/decided/1/",),
    "reply": ("/invitation/{invitation}/reply/?reply=yes", "/invitation/{invitation}/reply/?reply=no"),
    "write": ("/pipeline/{process}/reply/",),
    "pipeline": (
        "/pipeline/",
        "/pipeline/?q=data-mallory",
        "/pipeline/?q=%22%3E%3Cimg+data-mallory+src%3Dx+onerror%3Dhacked%3D1%3E",
    ),
    "timeline": ("/pipeline/timeline/",),
    "add_process": ("/pipeline/add?company=%22%3E%3Cimg+data-mallory%3E",),
    "process": ("/pipeline/{process}/", "/pipeline/1/", "/pipeline/60/"),
    "inbox": ("/inbox/",),
    "inbox_review": ("/inbox/review/",),
    "inbox_letter": ("/inbox/letter/{mail}/",),
    "outbox": ("/outbox/",),
    "letter": ("/outbox/{sent}/",),
    "mail": ("/me/mail/",),
    "me": ("/me/",),
    "calendars": ("/me/calendars/",),
    "question": ("/me/question",),
    "packs": ("/me/rules",),
}
SHOWN = """() => /hacked=1/.test(document.body.textContent)
    || [...document.querySelectorAll("input, textarea")].some(each => /hacked=1/.test(each.value))"""
SORTS = (
    "<img src=x onerror=1>", "<a href=javascript:1>a</a>", "<iframe></iframe>", "<p hx-get=http://a.example/>", "<style>",
    "<form action=http://a.example/>", "<p hx-on::load=1>", "<i data-mallory>", "<base href=/>", "<svg onload=1>",
)  # fmt: skip
SILENT = {"decided", "question", "packs", "add_process"}  # these show no name and no letter
FILES = {
    "message": "/invitation/{invitation}/message.txt",
    "inbox_original": "/inbox/letter/{mail}/message.txt",
    "letter_source": "/outbox/{sent}/letter.eml",
}


@pytest.fixture(scope="module")
def numbers(live: Live) -> dict[str, int]:
    """Mallory's search on the server of these tests: what it noted, by name."""
    env = {**os.environ, "SAYYES_HOME": str(live.home), "SAYYES_ZONE": ZONE, "DJANGO_SETTINGS_MODULE": "sayyes.server.settings"}
    command = [sys.executable, "-m", "tests.web.hostile_search"]
    done = subprocess.run(command, env=env, check=True, stdout=subprocess.PIPE, text=True, timeout=180)
    told: dict[str, int] = json.loads(done.stdout.splitlines()[-1])
    return told


@pytest.fixture
def window(browser: Browser, live: Live) -> Iterator[Visit]:
    """A window with JavaScript."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield Visit(context, live)
    context.close()


def settled(page: Page) -> None:
    """Everything is unfolded and whatever htmx asks for has come."""
    page.evaluate(OPEN_ALL)
    page.wait_for_load_state("networkidle")
    page.evaluate(OPEN_ALL)


def harmless(visit: Visit, path: str) -> None:
    """Look at the page that is open. Nothing of Mallory's may be part of it, have run or have been asked for."""
    page = visit.page
    assert page.evaluate("typeof window.hacked") == "undefined", path
    assert page.evaluate(FOUND) == [], path
    assert SUM not in page.content(), path
    assert visit.heard == [], path
    assert visit.stayed_home(), path


def test_no_page_is_forgotten_here() -> None:
    assert set(PAGES) | set(NO_PAGE) == {str(each.name) for each in urlpatterns}
    assert len(set(SNIPPETS)) == len(SNIPPETS) >= 100


def test_the_search_for_what_does_not_belong_finds_each_sort_of_it(window: Visit, live: Live) -> None:
    missed = []
    window.go("/")
    for each in SORTS:
        inert = "html => { document.body.replaceChildren(new DOMParser().parseFromString('<body>' + html, 'text/html').body) }"
        window.page.evaluate(inert, each)
        missed += [] if window.page.evaluate(FOUND) else [each]
    assert missed == []
    assert live.process.poll() is None


@pytest.mark.parametrize("name", PAGES)
def test_what_mallory_wrote_is_words_and_nothing_else(name: str, window: Visit, numbers: dict[str, int]) -> None:
    for place in PAGES[name]:
        path = place.format(**numbers)
        window.go(path)
        settled(window.page)
        harmless(window, path)
    window.go(PAGES[name][0].format(**numbers))
    assert name in SILENT or window.page.evaluate(SHOWN)


@pytest.mark.parametrize(
    "place",
    ["/pipeline/", "/pipeline/{process}/", "/understood/{letter}/", "/inbox/review/", "/me/calendars/", "/outbox/{sent}/"],
)
def test_the_words_are_there_as_they_were_written(place: str, window: Visit, numbers: dict[str, int]) -> None:
    window.go(place.format(**numbers))
    settled(window.page)
    assert "<img data-mallory src=x onerror=hacked=1>" in window.page.locator("body").evaluate("each => each.textContent")


def test_every_snippet_is_a_name_on_the_board_and_harmless_there(window: Visit, numbers: dict[str, int]) -> None:
    assert numbers
    shown, ahead, behind = "", ["/pipeline/"], set[str]()
    while ahead:
        path = ahead.pop()
        behind.add(path)
        window.go(path)
        window.page.evaluate(OPEN_ALL)
        harmless(window, path)
        shown += " ".join(window.page.locator("body").evaluate("each => each.textContent").split())
        more = window.page.locator("a[href*='stage=']").evaluate_all("all => all.map(each => each.getAttribute('href'))")
        ahead += [each for each in dict.fromkeys(more) if each not in behind and each not in ahead]
    assert [each for each in SNIPPETS if " ".join(each.split()) not in shown] == []


def test_a_card_that_is_moved_and_put_back_stays_words(window: Visit, numbers: dict[str, int]) -> None:
    assert numbers
    window.go("/pipeline/")
    card = window.page.locator("[data-process]").first
    card.locator("summary").first.click()
    card.get_by_role("button").first.click()
    expect(window.page.locator("[data-undo]")).to_contain_text("data-mallory")
    settled(window.page)
    harmless(window, "moved")


@pytest.mark.parametrize("place", FILES.values(), ids=FILES)
def test_a_letter_is_handed_out_to_be_saved_and_never_shown(place: str, live: Live, numbers: dict[str, int]) -> None:
    with urllib.request.urlopen(live.address + place.format(**numbers), timeout=60) as answer:
        headers = answer.headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Disposition"].startswith("attachment")
    assert headers.get_content_type() in ("text/plain", "message/rfc822", "application/octet-stream")


def test_an_attached_page_is_handed_out_to_be_saved_and_never_shown(window: Visit, live: Live, numbers: dict[str, int]) -> None:
    window.go(f"/pipeline/{numbers['process']}/")
    files = [each.get_attribute("href") for each in window.page.locator("a[href*='/file/']").all()]
    assert len(files) >= 6
    for path in files:
        with urllib.request.urlopen(f"{live.address}{path}", timeout=60) as answer:
            headers = answer.headers
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Content-Disposition"].startswith("attachment")
        assert headers.get_content_type() != "text/html"
        assert "\n" not in headers["Content-Disposition"]
