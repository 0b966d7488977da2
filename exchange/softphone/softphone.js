// Which page this is: the list of telephones, or one of them.

import { openList } from "./list.js";
import { openPhone } from "./phone.js";

const number = decodeURIComponent(location.pathname.replace(/^\/phones\/?/, "").replace(/\/$/, ""));
const template = document.getElementById(number ? "phone-page" : "list-page");
document.body.append(template.content.cloneNode(true));
const page = document.querySelector("main");
if (number) openPhone(page, number);
else openList(page);
