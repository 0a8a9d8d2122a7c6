/* Labelling photos: one photo large, the next one loaded already; keys, and buttons for phones. */
(() => {
  "use strict";

  const desk = document.getElementById("label-desk");
  if (!desk) {
    return;
  }
  const words = desk.dataset;
  const one = (id) => document.getElementById(id);
  const choices = [...desk.querySelectorAll(".label-choice")];
  const HELD = 2;
  const REMEMBERED = 20;

  let current = null;
  let waiting = [];
  let correcting = false;
  let usable = null;
  let reasons = new Set();
  let mine = [];
  let back = 0;
  let saving = Promise.resolve();
  const underWay = new Set();

  /* --- the server ------------------------------------------------------------------------------------------------ */

  const ask = async (path, method, body) => {
    const answer = await fetch(`api/photo-labels${path}`, {
      method: method || "GET",
      headers: { Accept: "application/json", ...(body ? { "Content-Type": "application/json" } : {}) },
      body: body ? JSON.stringify(body) : undefined,
    });
    const said = answer.status === 204 ? null : await answer.json();
    if (!answer.ok) {
      throw new Error(said?.detail || answer.statusText);
    }
    return said;
  };

  const address = (photo) => photo.picture.replace(/^\//, "");

  /** Takes up what the caller is to label now; the same photos are answered until they are labelled. */
  const refill = async () => {
    const said = await ask(`/next?count=${HELD}`, "POST");
    const progress = one("label-progress");
    progress.textContent = progress.dataset.pattern
      .replace("{0}", said.progress.settled)
      .replace("{1}", said.progress.photos)
      .replace("{2}", said.progress.toSettle);
    progress.dataset.settled = said.progress.settled;
    waiting = said.photos.filter((p) => p.photo !== current?.photo && !underWay.has(p.photo));
    waiting.forEach((p) => { new Image().src = address(p); });
    if (!current) {
      show(waiting.shift() || null);
      if (!current) {
        desk.dataset.state = "none";
        one("label-empty").textContent = words.none;
      }
    }
  };

  /* --- what is shown ----------------------------------------------------------------------------------------------- */

  const reasonName = (reason) =>
    choices.find((c) => c.dataset.reason === reason)?.querySelector("span").textContent || reason;
  const inWords = (opinion) =>
    opinion.usable ? words.usable : `${words.unusable}: ${opinion.reasons.map(reasonName).join(", ")}`;
  const say = (text) => { one("label-status").textContent = text; };

  /** What was looked at cannot be corrected. */
  const correctable = () => mine.filter((label) => !label.looked);

  const draw = () => {
    for (const choice of choices) {
      const on = choice.dataset.reason ? reasons.has(choice.dataset.reason) : usable === true;
      choice.setAttribute("aria-pressed", String(on));
      choice.disabled = !current;
    }
    desk.querySelector("[data-act=save]").disabled = !current || usable === null;
    desk.querySelector("[data-act=skip]").disabled = !current || correcting;
    desk.querySelector("[data-act=back]").disabled = back >= correctable().length;
    desk.querySelector("[data-act=look]").disabled = !mine.length;
  };

  const show = (photo, label) => {
    current = photo;
    correcting = Boolean(label);
    usable = label ? label.usable : null;
    reasons = new Set(label ? label.reasons : []);
    const image = one("label-photo");
    image.hidden = !photo;
    one("label-empty").hidden = Boolean(photo);
    one("label-empty").textContent = words.loading;
    desk.dataset.photo = photo?.photo || "";
    desk.dataset.state = photo ? "photo" : "loading";
    if (photo) {
      image.src = address(photo);
      image.alt = words.picture;
    } else {
      image.removeAttribute("src");
    }
    const others = photo && !label && photo.settles ? photo.others : [];
    one("label-others").hidden = !others.length;
    one("label-opinions").replaceChildren(...others.map((opinion) => {
      const line = document.createElement("li");
      line.textContent = inWords(opinion);
      return line;
    }));
    draw();
  };

  const pickUsable = () => {
    if (current) {
      usable = usable === true ? null : true;
      reasons.clear();
      draw();
    }
  };
  const pickReason = (reason) => {
    if (current) {
      if (!reasons.delete(reason)) {
        reasons.add(reason);
      }
      usable = reasons.size ? false : null;
      draw();
    }
  };

  /* --- what one does ----------------------------------------------------------------------------------------------- */

  /** One after the other, in the order of the keys; the next photo is shown meanwhile. */
  const inTurn = (work) => {
    saving = saving.then(work).catch((problem) => say(`${words.notSaved} ${problem.message || ""}`));
    saving = saving.then(refill).catch((problem) => say(problem.message || ""));
    return saving;
  };
  const goOn = () => {
    back = 0;
    show(waiting.shift() || null);
  };

  const save = () => {
    if (!current || usable === null) {
      say(current ? words.choose : words.none);
      return;
    }
    const photo = current;
    const label = { photo: photo.photo, usable, reasons: [...reasons], settles: photo.settles };
    underWay.add(photo.photo);
    goOn();
    say("");
    inTurn(async () => {
      try {
        const kept = await ask("", "POST", label);
        mine = [kept, ...mine.filter((m) => m.photo !== kept.photo)].slice(0, REMEMBERED);
        say(`${words.saved} ${inWords(kept)}`);
      } finally {
        underWay.delete(photo.photo);
        draw();
      }
    });
  };

  const skip = () => {
    if (current && !correcting) {
      const photo = current;
      underWay.add(photo.photo);
      goOn();
      say("");
      inTurn(async () => {
        try {
          await ask(`/${photo.photo}/skip`, "POST");
        } finally {
          underWay.delete(photo.photo);
        }
      });
    }
  };

  /** Shows the own label before, to correct it. */
  const takeBack = () =>
    saving.then(() => {
      const label = correctable()[back];
      if (!label) {
        say(words.nothingBack);
        return;
      }
      back += 1;
      if (current && !correcting) {
        waiting.unshift(current);
      }
      show(label, label);
      say(words.correcting);
    });

  const look = () =>
    saving.then(async () => {
      const label = correcting ? current : mine[0];
      if (!label) {
        return;
      }
      try {
        const seen = await ask(`/${label.photo}/look`, "POST");
        const photo = one("label-look-photo");
        photo.src = address(seen.own);
        photo.alt = words.picture;
        one("look-own").textContent = inWords(seen.own);
        one("look-others").textContent = seen.others.map(inWords).join(" / ") || words.open;
        one("look-model").textContent = seen.model ? inWords(seen.model) : words.noModel;
        one("look-agreed").textContent = seen.agreed ? inWords(seen.agreed) : words.open;
        mine = mine.map((m) => (m.photo === label.photo ? seen.own : m));
        back = 0;
        if (correcting) {
          goOn();
        }
        draw();
        one("label-look").showModal();
      } catch (problem) {
        say(problem.message);
      }
    });

  const acts = { save, skip, back: takeBack, look, help: () => one("label-help").showModal() };
  const keys = {
    u: pickUsable,
    enter: save,
    s: skip,
    z: takeBack,
    backspace: takeBack,
    l: look,
    "?": acts.help,
  };

  desk.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.dataset.act) {
      acts[button.dataset.act]();
    } else if (button?.dataset.usable) {
      pickUsable();
    } else if (button?.dataset.reason) {
      pickReason(button.dataset.reason);
    }
  });

  // Before the keys of all pages, some of which are the same.
  document.addEventListener(
    "keydown",
    (event) => {
      const elsewhere = event.target.closest?.("header, a, input, select, textarea, dialog");
      if (event.ctrlKey || event.metaKey || event.altKey || elsewhere || document.querySelector("dialog[open]")) {
        return;
      }
      const reason = /^[1-9]$/.test(event.key) && desk.querySelectorAll("[data-reason]")[event.key - 1];
      // With a Korean keyboard the letter is another one, the key is the same.
      const letter = /^Key[A-Z]$/.test(event.code) ? event.code.slice(3) : event.key;
      const act = reason ? () => pickReason(reason.dataset.reason) : keys[letter.toLowerCase()];
      if (act) {
        event.preventDefault();
        event.stopImmediatePropagation();
        if (!event.repeat) {
          act();
        }
      }
    },
    true,
  );

  one("label-photo").addEventListener("error", () => { if (current) { say(words.notSaved); } });

  inTurn(async () => {
    mine = await ask(`/mine?limit=${REMEMBERED}`);
  });
})();
