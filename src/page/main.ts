/** The HTML form in the browser: builds the page in one language, and builds it anew in another. */
import { openForm } from "./form.ts";
import type { FormData } from "./form-data.ts";

const data: FormData = JSON.parse(document.getElementById("form-data")?.textContent ?? "");
openForm(data);
