/* Sending photos: choosing and previewing them, the drawing of the body, and what the server says to each. */
(() => {
  "use strict";

  const form = document.querySelector("[data-photo-form]");
  if (!form) {
    return;
  }
  const words = form.dataset;
  const field = (id) => document.getElementById(id);
  const make = (tag, className, text) => {
    const element = document.createElement(tag);
    element.className = className || "";
    if (text) {
      element.textContent = text;
    }
    return element;
  };
  const randomId = () =>
    [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");

  let visit = randomId();
  let retakeOf = new URLSearchParams(location.search).get("retakeOf");
  let queue = [];

  /* --- pictures ------------------------------------------------------------------------------------------------- */

  const PREVIEW = 320;

  /** A small upright preview as a data address, which the page's security policy allows. */
  const preview = async (file) => {
    const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, PREVIEW / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    return canvas.toDataURL("image/jpeg", 0.8);
  };

  const add = async (files) => {
    for (const file of files) {
      const item = { file, image: null };
      queue.push(item);
      try {
        item.image = await preview(file);
      } catch (unreadable) {
        item.note = words.heic;
      }
    }
    drawQueue();
  };

  const drawQueue = () => {
    field("photo-queue").replaceChildren(
      ...queue.map((item) => {
        const row = make("li", "photo-chosen");
        if (item.image) {
          const image = make("img");
          image.src = item.image;
          image.alt = item.file.name;
          row.append(image);
        } else {
          row.append(make("span", "quiet small", `${item.file.name}: ${item.note || ""}`));
        }
        const remove = make("button", "button small", words.remove);
        remove.type = "button";
        remove.setAttribute("aria-label", `${words.remove}: ${item.file.name}`);
        remove.addEventListener("click", () => {
          queue = queue.filter((other) => other !== item);
          drawQueue();
        });
        row.append(remove);
        return row;
      }),
    );
  };

  for (const id of ["camera", "files"]) {
    field(id).addEventListener("change", (event) => {
      add([...event.target.files]);
      event.target.value = "";
    });
  }

  /* --- the body --------------------------------------------------------------------------------------------------- */

  const shapes = [...form.querySelectorAll("[data-site]")];
  const site = field("bodySite");
  const side = field("laterality");

  const isPaired = () => site.selectedOptions[0]?.dataset.paired === "true";

  const drawSite = () => {
    field("side-field").hidden = !isPaired();
    if (!isPaired()) {
      side.value = "";
    }
    let first = null;
    for (const shape of shapes) {
      const fits =
        shape.dataset.site === site.value &&
        (!shape.dataset.side || shape.dataset.side === side.value || side.value === "B");
      shape.setAttribute("aria-checked", String(fits));
      shape.tabIndex = -1;
      first = first || (fits ? shape : null);
    }
    (first || shapes[0]).tabIndex = 0;
  };

  const pick = (shape) => {
    site.value = shape.dataset.site;
    side.value = shape.dataset.side;
    drawSite();
    shapes.forEach((s) => (s.tabIndex = s === shape ? 0 : -1));
    shape.focus();
  };

  shapes.forEach((shape, at) => {
    shape.addEventListener("click", () => pick(shape));
    shape.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (step) {
        event.preventDefault();
        pick(shapes[(at + step + shapes.length) % shapes.length]);
      } else if (event.key === " " || event.key === "Enter") {
        event.preventDefault();
        pick(shape);
      }
    });
  });
  site.addEventListener("change", drawSite);
  side.addEventListener("change", drawSite);
  drawSite();

  /* --- sending ----------------------------------------------------------------------------------------------------- */

  const requiredFields = () =>
    [field("patientName"), field("patientId"), site, field("consent"), ...(isPaired() ? [side] : [])];

  const complete = () => {
    let first = null;
    for (const input of requiredFields()) {
      const missing = input.type === "checkbox" ? !input.checked : !input.value.trim();
      input.setAttribute("aria-invalid", String(missing));
      first = first || (missing ? input : null);
    }
    first?.focus();
    return !first;
  };

  const body = (item) => {
    const data = new FormData();
    for (const name of ["patientName", "patientId", "birthDate", "sex", "bodySite", "laterality", "device"]) {
      const value = field(name).value.trim();
      if (value) {
        data.append(name, value);
      }
    }
    data.append("consent", String(field("consent").checked));
    data.append("visit", visit);
    if (item.retakeOf) {
      data.append("retakeOf", item.retakeOf);
    }
    // The server looks at the bytes; the file's name may say who the patient is.
    data.append("image", item.file, "photo");
    return data;
  };

  const adviceList = (photo) => {
    const list = make("ul", "advice");
    for (const reason of photo.reasons || []) {
      const row = make("li");
      row.dataset.reason = reason.reason;
      const picture = make("img");
      picture.src = reason.picture;
      picture.alt = "";
      picture.width = 160;
      picture.height = 88;
      const text = make("div");
      text.append(make("strong", "", reason.title), make("p", "", reason.advice));
      row.append(picture, text);
      list.append(row);
    }
    return list;
  };

  const again = (photo) => {
    const label = make("label", "button primary file-button", words.again);
    const input = make("input", "visually-hidden");
    input.type = "file";
    input.accept = "image/jpeg,image/png";
    input.addEventListener("change", async () => {
      retakeOf = photo.id;
      await add([...input.files].slice(0, 1));
      form.requestSubmit();
    });
    label.append(input);
    return label;
  };

  const show = (row, item, photo) => {
    const verdict = photo.verdict;
    row.dataset.photo = photo.id;
    row.dataset.verdict = verdict || "";
    const badge = make("span", `badge ${verdict === "usable" ? "good" : verdict ? "bad" : ""}`);
    badge.textContent = verdict === "usable" ? words.usable : verdict ? words.unusable : words.judging;
    const link = make("a", "", words.show);
    link.href = `photo.xhtml?id=${photo.id}`;
    const head = make("div", "row");
    head.append(badge, link);
    const text = make("div", "photo-answer");
    text.append(head);
    if (verdict === "not diagnosable") {
      text.append(adviceList(photo), again(photo));
    }
    row.replaceChildren(...thumbnail(item), text);
  };

  const thumbnail = (item) => {
    if (!item.image) {
      return [];
    }
    const image = make("img", "photo-thumb");
    image.src = item.image;
    image.alt = "";
    return [image];
  };

  const send = async (item) => {
    const row = make("li", "photo-result");
    row.append(...thumbnail(item), make("span", "quiet", words.sending));
    field("photo-results").prepend(row);
    try {
      const answer = await fetch(`api/photos?language=${words.language}`, {
        method: "POST",
        body: body(item),
        headers: { Accept: "application/json" },
      });
      const said = await answer.json();
      if (!answer.ok) {
        throw new Error(said.detail || answer.statusText);
      }
      show(row, item, said);
      return true;
    } catch (problem) {
      row.replaceChildren(
        ...thumbnail(item),
        make("span", "photo-problem", `${words.failed} ${problem.message || ""}`),
      );
      return false;
    }
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const problem = field("photo-problem");
    const filled = complete();
    problem.textContent = !queue.length ? words.noPhoto : filled ? "" : words.missing;
    if (!queue.length || !filled) {
      return;
    }
    const button = field("send-photos");
    button.disabled = true;
    const sending = queue;
    queue = [];
    drawQueue();
    // A retake replaces one photo: only the first of the new ones is it.
    sending.forEach((item, at) => (item.retakeOf = at === 0 ? retakeOf : null));
    retakeOf = null;
    const left = [];
    for (const item of sending) {
      if (!(await send(item))) {
        left.push(item);
      }
    }
    queue = [...left, ...queue];
    drawQueue();
    button.disabled = false;
    window.studygateRefresh?.();
  });

  field("patientId").addEventListener("change", () => {
    visit = randomId();
  });

  /* --- a retake: whom and what it shows is known already ------------------------------------------------------------ */

  if (retakeOf) {
    fetch(`api/photos/${encodeURIComponent(retakeOf)}?language=${words.language}`, { headers: { Accept: "application/json" } })
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer)))
      .then((photo) => {
        field("patientName").value = photo.patient.name;
        field("patientId").value = photo.patient.id;
        field("birthDate").value = photo.patient.birthDate.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");
        field("sex").value = photo.patient.sex;
        site.value = photo.bodySite.name;
        drawSite();
        side.value = photo.laterality || "";
        drawSite();
      })
      .catch(() => {
        retakeOf = null;
      });
  }
})();
