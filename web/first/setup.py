"""The page of the one-time link by which a line without anybody gets its community and its first coordinator."""

from __future__ import annotations

from flask import redirect, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response as AnyResponse
from wtforms import PasswordField, SelectField, StringField
from wtforms.validators import DataRequired, Length

from models import Language
from services import demonstration
from services.desk import controller, founding, passwords
from web.frame import desk
from web.frame.forms import Form, PhoneField, stripped

pages = desk.blueprint("setup")
LONGEST = 80


def words(label: str, wrong: str) -> StringField:
    return StringField(label, filters=[stripped], validators=[DataRequired(wrong), Length(max=LONGEST, message=wrong)])


class Line(Form):
    """All that is asked before anybody can sign in; the rest is set at the desk."""

    name = words("web-set-name", "web-set-wrong-name")
    number = PhoneField("web-first-number", needed=True)
    language = SelectField("web-set-language", choices=[each.value for each in Language])
    coordinator_phone = PhoneField("web-settings-coordinator", needed=True)
    controller_name = StringField("web-settings-controller", filters=[stripped])
    controller_contact = StringField("web-settings-controller-contact", filters=[stripped])
    user_name = words("web-first-your-name", "web-users-wrong-name")
    username = words("web-username", "web-users-wrong-username")
    password = PasswordField("web-password-new")
    again = PasswordField("web-password-again")

    def holds_together(self) -> bool:
        """Beside what each field says of itself."""
        given = [each.data or "" for each in (self.controller_name, self.controller_contact)]
        if any(given) and not all(0 < len(each) <= controller.LONGEST for each in given):
            self.controller_name.errors = ["web-settings-wrong-controller"]
        if self.number.data is not None and self.number.data == self.coordinator_phone.data:
            self.coordinator_phone.errors = ["web-number-the-line"]
        try:
            passwords.check(self.password.data or "", self.about)
        except passwords.PasswordTooShort:
            self.password.errors = ["web-password-short"]
        except passwords.PasswordTooWeak:
            self.password.errors = ["web-password-weak"]
        if self.password.data != self.again.data:
            self.again.errors = ["web-password-differs"]
        return not any(field.errors for field in self)

    @property
    def about(self) -> list[str]:
        """Words nobody may have as a password."""
        return [field.data or "" for field in (self.username, self.user_name, self.name)]


@pages.get("/desk/set-up/<token>")
def form(token: str) -> str | tuple[str, int]:
    with desk.the_line().db.read() as reading:
        try:
            founding.check(reading, token)
        except founding.LinkOver:
            return _over()
    usual = {"language": desk.language()}
    if not desk.the_line().settings.production:
        usual |= {"number": demonstration.LINE, "coordinator_phone": demonstration.DESK}
    return _shown(token, Line(MultiDict(), data=usual))


@pages.post("/desk/set-up/<token>")
def found(token: str) -> AnyResponse | tuple[str, int]:
    """All of it or nothing; then she signs in, as from now on."""
    filled = Line()
    good = filled.validate()
    with desk.the_line().db.write() as writing:
        try:
            founding.check(writing, token)
            if not filled.holds_together() or not good:
                return _shown(token, filled), 422
            founding.found(writing, token, _facts(filled))
        except founding.LinkOver:
            return _over()
    desk.say("web-first-said-founded")
    return redirect(url_for("login.form", then=url_for("first.morning")))


def _facts(filled: Line) -> founding.Founded:
    return founding.Founded(
        name=" ".join(filled.name.data.split()),
        number=filled.number.given,
        language=Language(filled.language.data),
        coordinator_phone=filled.coordinator_phone.given,
        controller_name=filled.controller_name.data or "",
        controller_contact=filled.controller_contact.data or "",
        username=filled.username.data,
        user_name=filled.user_name.data,
        password=filled.password.data or "",
    )


def _over() -> tuple[str, int]:
    return desk.page("first/over.html"), 404


def _shown(token: str, filled: Line) -> str:
    return desk.page("first/setup.html", form=filled, token=token)
