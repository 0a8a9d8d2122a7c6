/* What the pages do in the browser: preferences, keys, live refresh, autosave. No inline scripts anywhere. */
(() => {
  "use strict";

  const YEAR = 31536000;
  const cookie = (name, value) => {
    const secure = location.protocol === "https:" ? "; Secure" : "";
    document.cookie = `studygate-${name}=${encodeURIComponent(value)}; path=/; max-age=${YEAR}; SameSite=Lax${secure}`;
  };
  const readCookie = (name) =>
    document.cookie.split("; ").map((c) => c.split("=")).find((c) => c[0] === `studygate-${name}`)?.[1];
  const one = (selector, root) => (root || document).querySelector(selector);
  const all = (selector, root) => [...(root || document).querySelectorAll(selector)];
  const typing = (element) =>
    element && (/^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) || element.isContentEditable);

  addEventListener("DOMContentLoaded", () => {
    one("form[data-submit-at-once]")?.submit();
    one("a[data-follow-at-once]")?.click();
  });

  /* --- preferences ------------------------------------------------------------------------------------------- */

  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone && decodeURIComponent(readCookie("zone") || "") !== zone) {
    const first = !readCookie("zone");
    cookie("zone", zone);
    // The first page was written in the server's zone; times on it would be wrong here.
    if (first && readCookie("zone") && one("time")) {
      location.reload();
    }
  }

  const setTheme = (theme) => {
    cookie("theme", theme);
    document.documentElement.dataset.theme = theme;
    all("[data-set-theme]").forEach((b) => b.setAttribute("aria-pressed", String(b.dataset.setTheme === theme)));
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-set-theme],[data-set-language],[data-open],[data-close]");
    if (button?.dataset.setTheme) {
      setTheme(button.dataset.setTheme);
    } else if (button?.dataset.setLanguage) {
      cookie("language", button.dataset.setLanguage);
      saveDraftNow().finally(() => location.reload());
    } else if (button?.dataset.open) {
      document.getElementById(button.dataset.open)?.showModal();
    } else if (button?.dataset.close !== undefined) {
      button.closest("dialog")?.close();
    }
    const beside = event.target.closest("[data-beside]");
    if (beside) {
      const panel = document.getElementById(beside.dataset.beside);
      const frame = one("iframe", panel);
      frame.src ||= frame.dataset.src;
      panel.hidden = !panel.hidden;
      beside.setAttribute("aria-pressed", String(!panel.hidden));
      localStorage.setItem("studygate-beside", String(!panel.hidden));
    }
    if (event.target.closest("[data-sign]")) {
      clearTimeout(timer);
      timer = null;
    }
    all("details.menu[open]").filter((m) => !m.contains(event.target)).forEach((m) => m.removeAttribute("open"));
  });

  /* --- keys ---------------------------------------------------------------------------------------------------- */

  const rows = () => all("[data-rows] tbody tr").filter((r) => one("a.patient", r));
  const moveTo = (step) => {
    const list = rows();
    const at = list.findIndex((r) => r.classList.contains("current"));
    const next = list[Math.min(Math.max(at + step, 0), list.length - 1)];
    list.forEach((r) => r.classList.remove("current"));
    if (next) {
      next.classList.add("current");
      one("a.patient", next).focus();
      next.scrollIntoView({ block: "nearest" });
    }
  };
  const keys = {
    "?": () => document.getElementById("shortcuts")?.showModal(),
    "/": () => one("[data-search]")?.focus(),
    j: () => moveTo(1),
    k: () => moveTo(-1),
    c: () => one("[data-rows] tr.current [data-claim]")?.click() ?? one("[data-claim-study]")?.click(),
    o: () => one("[data-viewer]")?.click(),
    e: () => one(".report-form textarea")?.focus(),
    w: () => one("a[data-go=worklist]")?.click(),
    s: () => one("a[data-go=studies]")?.click(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      const menu = one("details.menu[open]");
      if (menu) {
        menu.removeAttribute("open");
        one("summary", menu).focus();
      } else if (typing(document.activeElement)) {
        document.activeElement.blur();
      }
      return;
    }
    if ((event.ctrlKey || event.metaKey) && event.key === "s" && one(".report-form")) {
      event.preventDefault();
      saveDraftNow();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || one("dialog[open]")) {
      return;
    }
    const action = keys[event.key];
    if (action) {
      event.preventDefault();
      action();
    }
  });

  /* --- live refresh: only while someone is looking, so that an abandoned session still ends ---------------------- */

  const ABANDONED = 15 * 60 * 1000;
  let lastActive = Date.now();
  ["pointerdown", "keydown", "wheel", "touchstart"].forEach((type) =>
    document.addEventListener(type, () => { lastActive = Date.now(); }, { passive: true }));

  let kept = null;
  const remember = () => {
    const element = document.activeElement;
    kept = { id: element?.id, row: one("[data-rows] tr.current")?.dataset.rk, top: window.scrollY };
  };
  const restore = () => {
    if (!kept) {
      return;
    }
    const row = kept.row && all("[data-rows] tr").find((r) => r.dataset.rk === kept.row);
    row?.classList.add("current");
    if (kept.id && document.activeElement?.id !== kept.id) {
      document.getElementById(kept.id)?.focus({ preventScroll: true });
    }
    window.scrollTo({ top: kept.top });
    kept = null;
  };
  const refresh = () => {
    const idle = Date.now() - lastActive > ABANDONED;
    const busy = typing(document.activeElement) && one("[data-rows]")?.contains(document.activeElement);
    if (!document.hidden && !idle && !busy && !one("dialog[open]") && window.studygateRefresh) {
      remember();
      window.studygateRefresh();
    }
  };

  // The study moved on: drawn anew, unless someone is writing on its page.
  window.studygateStudyAnswered = (args) => {
    const writing = one("main textarea, main fieldset.answer") || typing(document.activeElement);
    if (args?.changed && !writing) {
      location.reload();
    }
  };

  /* --- the report: autosave, and nothing lost when it fails ------------------------------------------------------- */

  let timer = null;
  let saving = null;
  const form = () => one(".report-form");
  const fields = () => all(".report-form [data-draft]");
  const shelf = () => `studygate-unsaved-${form()?.dataset.shelf}`;
  const texts = () => Object.fromEntries(fields().map((f) => [f.dataset.draft, f.value]));
  const say = (state) => {
    const note = one(".saved-at");
    if (note && note.dataset[state]) {
      note.textContent = note.dataset[state];
    }
    one("#unsaved")?.toggleAttribute("hidden", state !== "failed");
  };
  const changed = () => {
    say("unsaved");
    clearTimeout(timer);
    timer = setTimeout(saveDraftNow, 1500);
  };
  function saveDraftNow() {
    clearTimeout(timer);
    timer = null;
    if (!form() || !window.studygateSaveDraft) {
      return Promise.resolve();
    }
    if (saving) {
      return saving.then(saveDraftNow);
    }
    const before = JSON.stringify(texts());
    say("saving");
    saving = new Promise((resolve) => {
      window.studygateDraftSaved = (saved, conflict) => {
        saving = null;
        if (saved) {
          sessionStorage.removeItem(shelf());
          if (JSON.stringify(texts()) === before) {
            say("saved");
          } else {
            changed();
          }
        } else if (conflict) {
          say("unsaved");
        } else {
          // In this tab only, and only until it is saved: after signing in again it is put back.
          sessionStorage.setItem(shelf(), JSON.stringify(texts()));
          say("failed");
        }
        resolve();
      };
      window.studygateSaveDraft();
    });
    return saving;
  }
  const takeBack = () => {
    const unsaved = form() && sessionStorage.getItem(shelf());
    if (unsaved) {
      const saved = JSON.parse(unsaved);
      fields().filter((f) => f.dataset.draft in saved).forEach((f) => { f.value = saved[f.dataset.draft]; });
      changed();
    }
  };
  document.addEventListener("input", (event) => { if (event.target.closest(".report-form [data-draft]")) { changed(); } });
  document.addEventListener("change", (event) => { if (event.target.closest(".report-form [data-draft]")) { changed(); } });
  window.addEventListener("beforeunload", (event) => {
    if (form() && (timer || one("#unsaved:not([hidden])"))) {
      event.preventDefault();
    }
  });
  // "args" of the page's remote command ends here: saved tells whether the server has the text.
  window.studygateDraftAnswered = (args, failed) => {
    window.studygateDraftSaved?.(!failed && args?.saved === true, !failed && args?.conflict === true);
  };

  /* --- small things ------------------------------------------------------------------------------------------------ */

  document.addEventListener("error", (event) => {
    const image = event.target;
    if (image instanceof HTMLImageElement && image.dataset.fallback) {
      const note = document.createElement("span");
      note.textContent = image.dataset.fallback;
      image.replaceWith(note);
    }
  }, true);

  let running = 0;
  const busyBar = (step) => {
    running = Math.max(0, running + step);
    let bar = one(".busy");
    if (!bar && running) {
      bar = document.createElement("div");
      bar.className = "busy";
      bar.setAttribute("aria-hidden", "true");
      document.body.append(bar);
    }
    bar?.toggleAttribute("hidden", running === 0);
  };

  document.addEventListener("DOMContentLoaded", () => {
    all("[data-set-theme]").forEach((b) =>
      b.setAttribute("aria-pressed", String(b.dataset.setTheme === document.documentElement.dataset.theme)));
    takeBack();
    // Who reads with the images beside the report does so the next time too.
    if (form() && localStorage.getItem("studygate-beside") === "true") {
      one("[data-beside]")?.click();
    }
    if (one("[data-refresh]")) {
      setInterval(refresh, Number(one("[data-refresh]").dataset.refresh) * 1000);
    }
    if (window.jQuery) {
      jQuery(document).on("pfAjaxSend", (event, xhr, settings) => {
        settings.quiet = /refresh|saveDraft/.test(settings.source?.id || settings.source || "");
        if (!settings.quiet) { busyBar(1); }
      });
      jQuery(document).on("pfAjaxComplete", (event, xhr, settings) => {
        if (!settings.quiet) { busyBar(-1); }
        restore();
        all("dialog[data-open-now]").filter((d) => !d.open).forEach((d) => d.showModal());
      });
      jQuery(document).on("pfAjaxError", () => { if (saving) { window.studygateDraftSaved(false); } });
    }
  });
})();
