"""Three ways of working a page: a mouse, a keyboard alone, no JavaScript. What is pressed is found by what it says.

    hands = ByKeyboard(visit.page)
    hands.write(visit.page.get_by_label("Company"), "Acme")
    hands.press(visit.page.get_by_role("button", name="Add"))

A hand waits until the control is there. It does not wait for what comes of the press; the test says what it expects.
"""

from __future__ import annotations

from datetime import date

from playwright.sync_api import Locator, Page, expect

MOST_TABS = 400  # more controls than any page has
IS_REACHED = "each => each === document.activeElement"
IS_SEEN = """() => {
    const style = getComputedStyle(document.activeElement);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
}"""


class ByMouse:
    """Clicks, and types where it clicked."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, control: Locator) -> None:
        """A button, a link, a tick or what unfolds."""
        control.click()

    def write(self, field: Locator, text: str) -> None:
        """Text in place of what stands there."""
        field.fill(text)

    def put_day(self, field: Locator, day: date) -> None:
        """A day in the browser's own field for days."""
        field.fill(day.isoformat())

    def choose(self, field: Locator, option: str) -> None:
        """One of a list, by its words."""
        field.select_option(label=option)


class ByKeyboard(ByMouse):
    """Never points: goes from control to control with Tab as a person does, and sees at each where it is."""

    def press(self, control: Locator) -> None:
        kind = control.get_attribute("type")
        if kind == "radio":
            self._pick(control)
        else:
            self._reach(control)
            self.page.keyboard.press("Space" if kind == "checkbox" else "Enter")

    def write(self, field: Locator, text: str) -> None:
        self._reach(field)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(text)

    def put_day(self, field: Locator, day: date) -> None:
        self._reach(field)
        self.page.keyboard.type(f"{day:%m%d%Y}")  # month, day, year, as the test's browser asks for them
        expect(field).to_have_value(day.isoformat())

    def choose(self, field: Locator, option: str) -> None:
        self._reach(field)
        self.page.keyboard.type(option)
        expect(field.locator("option:checked")).to_have_text(option)

    def _pick(self, choice: Locator) -> None:
        """Of a group that Tab goes to once, at the one that is chosen, the arrows choose another."""
        group = choice.locator("xpath=ancestor::form").locator(f"input[type=radio][name='{choice.get_attribute('name')}']")
        self._reach(group.and_(self.page.locator(":checked")))
        for _ in range(group.count()):
            if choice.is_checked():
                return
            self.page.keyboard.press("ArrowDown")
        expect(choice).to_be_checked()

    def _reach(self, control: Locator) -> None:
        """Tab until it has the focus. It must come within one round of the page, and the focus must show."""
        expect(control).to_be_visible()
        for _ in range(MOST_TABS):
            if control.evaluate(IS_REACHED):
                assert self.page.evaluate(IS_SEEN), f"the focus does not show on {control}"
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"no way by keyboard to {control}")
