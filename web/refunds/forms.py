"""What is written about refunds at the desk: how far somebody has driven, and what a kilometre is paid."""

from __future__ import annotations

from wtforms.validators import InputRequired

from models import MOST_KILOMETRES_A_DAY
from web.frame.forms import DayField, Form, KronerField, WholeField

SHORT = {"size": 6}


class Kilometres(Form):
    day = DayField("web-own-km-day", validators=[InputRequired("web-wrong-day")], past=True)
    kilometres = WholeField("web-own-km", "web-own-wrong-km", 0, MOST_KILOMETRES_A_DAY, needed=True, render_kw=SHORT)


class Rate(Form):
    from_day = DayField("web-refund-from-day", validators=[InputRequired("web-wrong-day")])
    km = KronerField("web-refund-km-rate", validators=[InputRequired("web-set-wrong-money")], render_kw=SHORT)
    passenger = KronerField("web-refund-passenger-rate", render_kw=SHORT)
