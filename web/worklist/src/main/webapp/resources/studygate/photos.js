/* Sending photos, signed in or by a link: choosing and previewing them, the drawing of the body, and what the server says to each. */
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

  const value = (id) => field(id)?.value.trim() || "";

  /* --- by a link: its secret is kept out of the address, so that it is in no history, and shown to nobody but the server -- */

  const byLink = words.photoForm === "link";
  const SECRET = "studygate-photo-link";
  if (byLink && location.hash.length > 1) {
    sessionStorage.setItem(SECRET, location.hash.slice(1));
    history.replaceState(null, "", location.pathname);
  }
  const secret = byLink ? sessionStorage.getItem(SECRET) || "" : "";
  const door = byLink ? "send" : "api/photos";
  const headers = byLink ? { Accept: "application/json", "X-Photo-Link": secret } : { Accept: "application/json" };
  const address = (id) => `${door}${id ? `/${encodeURIComponent(id)}` : ""}?language=${words.language}`;
  /** What went wrong, in the reader's language where it is known. */
  const problemOf = (answer, said) => words[`e${answer.status}`] || said?.detail || answer.statusText;

  let visit = randomId();
  let retakeOf = byLink ? null : new URLSearchParams(location.search).get("retakeOf");
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
    [field("patientName"), field("patientId"), site, field("consent"), isPaired() ? side : null].filter(Boolean);

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
      if (value(name)) {
        data.append(name, value(name));
      }
    }
    data.append("consent", String(field("consent").checked));
    if (!byLink) {
      data.append("visit", visit);
    }
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
    const head = make("div", "row");
    head.append(badge);
    if (!byLink) {
      const details = make("a", "", words.show);
      details.href = `photo.xhtml?id=${photo.id}`;
      head.append(details);
    }
    const text = make("div", "photo-answer");
    text.append(head);
    if (!verdict && byLink) {
      text.append(make("p", "quiet", words.safe));
    }
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

  const LOOK_MILLIS = 3000;
  const LOOKS = 200;

  /** The verdict that was not there yet when the photo was sent. */
  const follow = async (row, item, photo) => {
    for (let i = 0; i < LOOKS && !photo.verdict; i++) {
      await new Promise((done) => setTimeout(done, LOOK_MILLIS));
      const answer = await fetch(address(photo.id), { headers }).catch(() => null);
      if (answer && !answer.ok) {
        return;
      }
      if (answer) {
        photo = await answer.json();
      }
    }
    if (photo.verdict) {
      show(row, item, photo);
    }
  };

  const send = async (item) => {
    const row = make("li", "photo-result");
    row.append(...thumbnail(item), make("span", "quiet", words.sending));
    field("photo-results").prepend(row);
    try {
      const answer = await fetch(address(), { method: "POST", body: body(item), headers });
      const said = await answer.json().catch(() => null);
      if (!answer.ok) {
        throw new Error(problemOf(answer, said));
      }
      show(row, item, said);
      if (!said.verdict) {
        follow(row, item, said);
      }
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
    if (byLink) {
      open();
    }
  });

  field("patientId")?.addEventListener("change", () => {
    visit = randomId();
  });

  /* --- what the link is good for ------------------------------------------------------------------------------------- */

  const close = (why) => {
    const notice = field("link-closed");
    notice.firstElementChild.textContent = why;
    notice.hidden = false;
    // What was sent and answered stays to be read.
    field("link-open").hidden = !field("photo-results").children.length;
    form.querySelectorAll("section, .photo-send").forEach((part) => (part.hidden = true));
  };

  /** A body site that the link names is not asked for again; only its side, where the link leaves that open. */
  const settle = (link) => {
    if (!link.bodySite) {
      return;
    }
    site.value = link.bodySite;
    side.value = link.laterality || side.value;
    drawSite();
    site.disabled = true;
    side.disabled = Boolean(link.laterality);
    form.querySelector(".photo-where").classList.add("settled");
  };

  const open = async () => {
    const answer = await fetch(door, { headers }).catch(() => null);
    const link = answer && (await answer.json().catch(() => null));
    if (!answer?.ok) {
      close(answer ? problemOf(answer, link) : words.failed);
      return;
    }
    if (link.left === 0) {
      close(words.e409);
      return;
    }
    const until = new Date(link.expiresAt).toLocaleString(words.language, { dateStyle: "medium", timeStyle: "short" });
    field("link-left").textContent = words.left.replace("{0}", link.left).replace("{1}", until);
    settle(link);
    field("link-open").hidden = false;
  };

  if (byLink) {
    addEventListener("hashchange", () => location.reload());
    open();
  }

  /* --- a retake: whom and what it shows is known already ------------------------------------------------------------ */

  if (retakeOf) {
    fetch(address(retakeOf), { headers })
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
